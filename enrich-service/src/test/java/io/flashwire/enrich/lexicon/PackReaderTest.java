package io.flashwire.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashwire.enrich.text.Segmenter;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `actors:\n- {id: A, type: ARMY, names: {en: [A]}}`                           | 2 | 'ARMY' is none of
            `actors:\n- {id: A, type: STATE}`                                           | 2 | a name is missing
            `actors:\n- {id: A, type: STATE, names: {en: [A]}}\n- {id: A, type: STATE, names: {en: [B]}}` | 3 | the id 'A' stands twice
            `actors:\n- {id: A, typ: STATE, names: {en: [A]}}`                          | 2 | unknown field 'typ'
            `states:\n- {id: XXX, at: [1, 2]}`                                          | 2 | 'XXX' is no ISO 3166-1 alpha-3 code
            `persons:\n- {id: P, names: {en: [P]}}`                                     | 2 | a person needs an affiliation or offices
            `persons:\n- id: P\n  names: {en: [P]}\n  offices: [{office: PM, of: ARM, from: yesterday}]` | 4 | 'yesterday' is no date like 2020-09-27
            `places:\n- {id: p, names: {en: [P]}, at: [99, 0], feature: PPL}`           | 2 | 'at' is latitude and longitude
            `actors: 7`                                                                | 1 | expected a list
            `actors: [`                                                                | 1 | expected the node content
            """)
    void a_broken_pack_is_refused_with_file_and_line(String yaml, int line, String problem) {
        // given
        var reader = new StringReader(yaml);

        // when
        var refusal = assertThatThrownBy(() -> PackReader.of("desk", YamlNode.read("desk/actors.yaml", reader)));

        // then
        refusal.isInstanceOf(PackException.class)
                .hasMessageStartingWith("desk/actors.yaml:" + line + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void every_state_of_the_shipped_packs_has_a_name_and_people() {
        // when
        var world = PackReader.shipped("/packs/world");

        // then
        var states = world.parties().stream()
                .filter(it -> States.alpha2(it.id()).isPresent())
                .toList();
        assertThat(states)
                .hasSizeGreaterThan(195)
                .allSatisfy(state ->
                        assertThat(state.names()).extracting(Name::language).contains("en"));
    }

    @Test
    void an_office_of_nobody_is_refused() {
        // given
        var yaml = "persons:\n- {id: P, names: {en: [P]}, offices: [{office: PM, of: ATLANTIS, from: 2020-01-01}]}";
        var pack = PackReader.of("desk", YamlNode.read("desk/persons.yaml", new StringReader(yaml)));

        // when
        var refusal = assertThatThrownBy(() -> Lexicon.of(List.of(pack), Segmenter.shipped()));

        // then
        refusal.isInstanceOf(PackException.class)
                .hasMessageStartingWith("desk/persons.yaml:2: ")
                .hasMessageContaining("P has an office of ATLANTIS");
    }
}
