package io.flashwire.alert.subscription;

import static io.flashwire.alert.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.backtest.Backtest;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Zone;
import io.flashwire.testing.Cast;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTest {

    /** A curfew ordered by Azerbaijan in Baku, told by the Highland Herald: a BULLETIN. */
    private static final Alert CURFEW = Backtest.shipped()
            .take(told(Cast.HIGHLAND_HERALD, Cast.MORNING)
                    .of(EventKind.CURFEW, EventStatus.OCCURRED)
                    .by("AZE")
                    .at("baku", "AZ", 40.38, 49.89, "PPLC")
                    .done())
            .getFirst();

    private static final Filter ALL = Filter.EVERYTHING;

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(ALL, null),
                Arguments.of(kinds(EventKind.CURFEW, EventKind.COUP), null),
                Arguments.of(kinds(EventKind.COUP), "kind CURFEW is not asked for"),
                Arguments.of(statuses(EventStatus.OCCURRED), null),
                Arguments.of(statuses(EventStatus.ENDED), "status OCCURRED is not asked for"),
                Arguments.of(tier(Tier.URGENT), null),
                Arguments.of(tier(Tier.BULLETIN), null),
                Arguments.of(tier(Tier.FLASH), "tier BULLETIN is below FLASH"),
                Arguments.of(words(Set.of("AZE"), Set.of(), Set.of()), null),
                Arguments.of(words(Set.of("ARM"), Set.of(), Set.of()), "its actor is not asked for"),
                Arguments.of(words(Set.of(), Set.of("AZ", "AM"), Set.of()), null),
                Arguments.of(words(Set.of(), Set.of("AM"), Set.of()), "its country is not asked for"),
                Arguments.of(words(Set.of(), Set.of(), Set.of("highland-herald")), null),
                Arguments.of(words(Set.of(), Set.of(), Set.of("valley-wire")), "none of its sources is asked for"),
                Arguments.of(more(Set.of(IncidentStatus.CONFIRMED), null, null, Set.of()), null),
                Arguments.of(
                        more(Set.of(IncidentStatus.OVER), null, null, Set.of()),
                        "incidents that are CONFIRMED are not asked for"),
                Arguments.of(more(Set.of(), new Zone.Circle(40, 50, 100), null, Set.of()), null),
                Arguments.of(
                        more(Set.of(), new Zone.Circle(50, 50, 100), null, Set.of()),
                        "it is not within the area asked for"),
                Arguments.of(more(Set.of(), null, "F", Set.of()), null),
                Arguments.of(more(Set.of(), null, null, Set.of("en")), null),
                Arguments.of(more(Set.of(), null, null, Set.of("vi")), "its language is not asked for"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterSaysWhy(Filter filter, @Nullable String objection) {
        // when
        var said = filter.objection(CURFEW);
        // then
        assertThat(said.orElse(null)).isEqualTo(objection);
    }

    private static Filter more(
            Set<IncidentStatus> known, @Nullable Zone within, @Nullable String grade, Set<String> languages) {
        return new Filter(
                Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of(), known, within, grade, languages, null);
    }

    @Test
    void aSourceWithoutAGradeIsOfNone() {
        // given
        var told = Alerts.curfew();
        // when
        var said = more(Set.of(), null, "B", Set.of()).objection(told);
        // then
        assertThat(said).hasValue("none of its sources is graded B or better");
    }

    private static Filter kinds(EventKind... kinds) {
        return new Filter(Set.of(kinds), Set.of(), null, Set.of(), Set.of(), Set.of());
    }

    private static Filter statuses(EventStatus... statuses) {
        return new Filter(Set.of(), Set.of(statuses), null, Set.of(), Set.of(), Set.of());
    }

    private static Filter tier(Tier tier) {
        return new Filter(Set.of(), Set.of(), tier, Set.of(), Set.of(), Set.of());
    }

    private static Filter words(Set<String> actors, Set<String> countries, Set<String> sources) {
        return new Filter(Set.of(), Set.of(), null, actors, countries, sources);
    }
}
