package io.flashwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases with gaps: words of any kind, up to so many. */
class PhraseTrieTest {

    private static final PhrasePattern NOTATION = new PhrasePattern(new Inflection(false, Map.of()), Map.of());

    private final PhraseTrie<String> trie = new PhraseTrie<>(false, Set.of("but"), String::concat);

    @ParameterizedTest
    @CsvSource({
        "shut the gates, 2",
        "shut all the gates, 3",
        "shut all of the gates, 4",
        "shut all of all the gates, -1",
        "shut but the gates, -1",
        "shut. The gates, -1"
    })
    void aGapReachesSoFarAndNoFarther(String text, int last) {
        // given
        add("shut ..3 gates");

        // when
        var hit = trie.longestAt(tokens(text), 0);

        // then
        assertThat(hit == null ? -1 : hit.last()).isEqualTo(last);
    }

    @Test
    void oneOfTwoPhrasesIsTheLonger() {
        // given
        add("shut ..2 gates");
        add("shut ..4 down");

        // when
        var hit = trie.longestAt(tokens("shut the gates all down"), 0);

        // then
        assertThat(hit).isEqualTo(new PhraseTrie.Hit<>(4, "shut ..4 down"));
    }

    @Test
    void gapsDoNotMultiplyByTheirLength() {
        // when
        var paths = NOTATION.paths("shut ..9 gates ..9 of ..9 town");

        // then each gap is there or not
        assertThat(paths).hasSize(8);
    }

    private void add(String phrase) {
        NOTATION.paths(phrase).forEach(path -> trie.add(path.words(), phrase));
    }

    private static List<Token> tokens(String text) {
        return Segmenter.shipped().segment(Field.BODY, text, "en").sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }
}
