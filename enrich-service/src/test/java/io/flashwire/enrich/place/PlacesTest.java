package io.flashwire.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.enrich.Reading;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which words are places, and where they are. */
class PlacesTest {

    @ParameterizedTest(name = "{1} is in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            The mayor of Tripoli in Lebanon was wounded.            | Tripoli    | LB
            Militias fought in Tripoli, Libya, overnight.           | Tripoli    | LY
            A depot burned near Kharkiv in Ukraine.                 | Kharkiv    | UA
            Shells fell on El Fasher in Sudan.                      | El Fasher  | SD
            Rebels marched on Goma in eastern Congo.                | Goma       | CD
            Protests were held in Paris, Texas.                     | Paris      | US
            Protests were held in Paris.                            | Paris      | FR
            The jets came from Haifa, Israeli media said.           | Haifa      | IL
            Xe tăng tiến vào thành phố Mariupol của Ukraine.        | Mariupol   | UA
            Soldiers died in Martuni as Armenia shelled Sotk, near Vardenis. | Martuni | AM
            """)
    void one_name_many_places(String text, String mention, String country) {
        // when
        var enriched = Reading.of(text);

        // then
        assertThat(Reading.place(enriched, mention).country()).isEqualTo(country);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void names_that_are_no_places(String text, Set<String> places) {
        // when
        var enriched = Reading.of(text);

        // then
        assertThat(Reading.placesNamed(enriched)).isEqualTo(places);
    }

    static Stream<Arguments> names_that_are_no_places() {
        return Stream.of(
                Arguments.of("Richard Burton died. Burton was sixty.", Set.of()),
                Arguments.of("Mr Houston told the court that he was at home.", Set.of()),
                Arguments.of("The Boston Globe and Hamas agreed.", Set.of()),
                Arguments.of("Nice work, said the reading club of the church.", Set.of()),
                Arguments.of("Judge Lincoln adjourned on a Sunday in March.", Set.of()));
    }

    @Test
    void two_names_of_one_place_are_one_place() {
        // when
        var enriched = Reading.of("Sirens sounded in Stepanakert. Khankendi was dark, people in Stepanakert said.");

        // then
        assertThat(Reading.place(enriched, "Khankendi")).isEqualTo(Reading.place(enriched, "Stepanakert"));
        assertThat(Reading.place(enriched, "Stepanakert").mentions()).hasSize(3);
    }

    @Test
    void a_place_that_no_gazetteer_holds_is_kept_without_coordinates() {
        // when
        var enriched = Reading.of("Two people died in the village of Umm Zarzur, in Sudan.");

        // then
        var place = Reading.place(enriched, "Umm Zarzur");
        assertThat(place.latitude()).isNull();
        assertThat(place.feature()).isEqualTo("PPL");
    }

    @Test
    void a_road_between_two_towns_is_a_place() {
        // when
        var enriched = Reading.of("The army cut the Mariupol-Donetsk highway in Ukraine.");

        // then
        assertThat(Reading.place(enriched, "Mariupol-Donetsk highway").latitude())
                .isBetween(47.0, 48.1);
    }

    @Test
    void a_border_between_two_states_is_a_place() {
        // when
        var enriched = Reading.of("Smugglers were shot at on the Afghan-Iranian border.");

        // then
        assertThat(Reading.placesNamed(enriched)).contains("Afghan-Iranian border");
    }

    @Test
    void both_names_in_brackets_are_one_mention() {
        // when
        var enriched = Reading.of("Troops entered Martakert (Aghdara) at noon.");

        // then
        assertThat(Reading.placesNamed(enriched)).containsExactly("Martakert (Aghdara)");
    }
}
