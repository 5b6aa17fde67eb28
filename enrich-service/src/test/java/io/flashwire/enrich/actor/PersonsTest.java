package io.flashwire.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Field;
import io.flashwire.enrich.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Persons, their titles and their offices. */
class PersonsTest {

    @Test
    void a_title_without_a_name_is_whoever_held_the_office_that_day() {
        // given
        var text = "The US president will call the Ukrainian president tonight.";

        // when
        var then = Reading.at(Instant.parse("2022-03-01T12:00:00Z"), "", text);

        // then
        assertThat(then.actors()).extracting(Actor::name).contains("Joe Biden", "Volodymyr Zelensky");
    }

    @Test
    void the_same_words_mean_somebody_else_on_another_day() {
        // given
        var text = "The US president will call the Ukrainian president tonight.";

        // when
        var then = Reading.at(Instant.parse("2017-09-01T12:00:00Z"), "", text);

        // then
        assertThat(then.actors()).extracting(Actor::name).contains("Donald Trump", "Petro Poroshenko");
    }

    @Test
    void somebody_whom_no_pack_knows_gets_the_side_of_the_title() {
        // when
        var enriched =
                Reading.of("Sudanese army spokesman Nabil Abdallah said the base held. Abdallah gave no figures.");

        // then
        var speaker = Reading.actor(enriched, "PERSON-NABIL-ABDALLAH");
        assertThat(speaker.affiliation()).isEqualTo("SDN");
        assertThat(speaker.mentions()).hasSize(2);
    }

    @Test
    void a_name_before_its_title_belongs_to_it() {
        // when
        var enriched = Reading.of("Dinh Van Minh, a spokesperson for Vietnam's Foreign Ministry, welcomed the truce.");

        // then
        assertThat(Reading.actor(enriched, "PERSON-DINH-VAN-MINH").affiliation())
                .isEqualTo("VNM");
    }

    @Test
    void a_surname_inside_another_name_is_somebody_else() {
        // when
        var enriched = Reading.of("Jalil Abbas Hassan opened a bakery.");

        // then
        assertThat(enriched.actors()).isEmpty();
    }

    @Test
    void a_ministry_without_a_country_is_that_of_whoever_was_spoken_of() {
        // when
        var enriched = Reading.of("Ethiopia rejected the report.", "The foreign ministry called it baseless.");

        // then
        assertThat(Reading.actor(enriched, "ETH-MFA").affiliation()).isEqualTo("ETH");
    }

    @Test
    void mentions_count_in_the_exact_text() {
        // given
        var body = "“We’re ready”, Azerbaijan’s Ministry of Defence said.";

        // when
        var enriched = Reading.of(body);

        // then
        var mention = Reading.actor(enriched, "AZE-MOD").mentions().getFirst();
        assertThat(mention.field()).isEqualTo(Field.BODY);
        assertThat(body.substring(mention.start(), mention.end())).isEqualTo("Azerbaijan’s Ministry of Defence");
    }
}
