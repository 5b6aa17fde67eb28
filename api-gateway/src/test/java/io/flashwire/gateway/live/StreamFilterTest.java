package io.flashwire.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Zone;
import io.flashwire.gateway.Told;
import io.flashwire.testing.Cast;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StreamFilterTest {

    /** Armenia, in Armenia, by outlet-1; REPORTED. */
    private static final Facts ALERT = Facts.of(Told.alert("i", 1, Tier.BULLETIN, EventKind.MARTIAL_LAW, false));

    private static final Facts UPDATE = Facts.of(Told.enriched(
            Cast.ARMENIA_DECLARES_MARTIAL_LAW.withLanguage("sr-Latn"),
            EventKind.CURFEW,
            EventStatus.IN_FORCE,
            Tier.URGENT));

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(StreamFilter.ALL, true, true),
                Arguments.of(Filters.minTier(Tier.BULLETIN), true, false),
                Arguments.of(Filters.minTier(Tier.FLASH), false, false),
                Arguments.of(Filters.kinds(EventKind.CURFEW, EventKind.COUP), false, true),
                Arguments.of(Filters.events(EventKind.MARTIAL_LAW, EventStatus.OCCURRED), true, false),
                Arguments.of(Filters.events(EventKind.CURFEW, EventStatus.DENIED), false, false),
                Arguments.of(Filters.incidents(IncidentStatus.REPORTED), true, false),
                Arguments.of(Filters.incidents(IncidentStatus.OVER), false, false),
                Arguments.of(words("ARM", "AM", "", ""), true, true),
                Arguments.of(words("AZE", "AM", "", ""), false, false),
                Arguments.of(words("ARM", "AZ", "", ""), false, false),
                Arguments.of(words("", "", "outlet-1", ""), true, false),
                Arguments.of(words("", "", "", "SR"), false, true),
                Arguments.of(words("", "", "", "sr-Latn"), false, true),
                Arguments.of(words("", "", "", "hy"), false, false),
                Arguments.of(Filters.near(40.18, 44.51, 60), true, true),
                Arguments.of(Filters.near(40.18, 44.51, 20), false, false),
                Arguments.of(Filters.near(-40.2, -135.0, 20_039), true, true),
                Arguments.of(Filters.within(triangle(44, 39, 47, 39, 45, 42)), true, true),
                Arguments.of(Filters.within(triangle(44, 41, 47, 41, 45, 42)), false, false),
                Arguments.of(Filters.minGrade("B"), false, true),
                Arguments.of(Filters.minGrade("C"), true, true),
                Arguments.of(Filters.minGrade("A"), false, false),
                Arguments.of(Filters.exercise(true), false, false),
                Arguments.of(Filters.exercise(false), true, true));
    }

    private static Zone.Polygon triangle(double... corners) {
        return new Zone.Polygon(List.of(
                List.of(corners[0], corners[1]), List.of(corners[2], corners[3]), List.of(corners[4], corners[5])));
    }

    private static StreamFilter words(String actor, String country, String source, String language) {
        return Filters.words(set(actor), set(country), set(source), set(language));
    }

    private static Set<String> set(String word) {
        return word.isEmpty() ? Set.of() : Set.of(word);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void passesWhatItAsksFor(StreamFilter filter, boolean alert, boolean update) {
        // when
        var passed = Stream.of(ALERT, UPDATE).map(filter::passes);

        // then
        assertThat(passed).containsExactly(alert, update);
    }
}
