package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Source;
import io.flashwire.enrich.Enricher;
import io.flashwire.testing.Cast;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that are compared have to tell the same, whenever they are played. */
class PlayedDayTest {

    private static final Enricher ENRICHER = Enricher.shipped();

    private record Telling(EventKind kind, EventStatus status, boolean inPassing) {

        static Telling of(Event event) {
            return new Telling(event.kind(), event.status(), event.optional());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-56, -28, 28, 336, 364, 1484})
    void aDayPlayedAtAnotherTimeTellsTheSame(long days) {
        // given
        var day = PlayedDay.shipped();

        // when
        var later = day.later(Duration.ofDays(days));

        // then
        assertThat(tellings(later)).isEqualTo(tellings(day));
    }

    private static List<List<Telling>> tellings(PlayedDay day) {
        return day.all().stream().map(PlayedDayTest::tellings).toList();
    }

    private static List<Telling> tellings(ObjectNode pushed) {
        var update = Cast.update(
                Source.of("an-outlet"),
                pushed.path("key").asText(),
                OffsetDateTime.parse(pushed.path("publishedAt").asText()).toInstant(),
                pushed.path("headline").asText(),
                pushed.path("body").asText());
        return ENRICHER.enrich(update).events().stream().map(Telling::of).toList();
    }
}
