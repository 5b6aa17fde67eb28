package io.flashwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Field;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmenterTest {

    private static final Segmenter SEGMENTER = Segmenter.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Gen. Abdel al-Burhan spoke at 9.15pm. Troops left. | Gen. Abdel al-Burhan spoke at 9.15pm. / Troops left.",
                "en | He said “stop.” Then guns fell silent. | He said “stop.” / Then guns fell silent.",
                "en | The U.S. embassy closed. | The U.S. embassy closed.",
                "en | They flew to the U.S. The embassy closed. | They flew to the U.S. / The embassy closed.",
                "en | Talks failed.Shelling resumed. | Talks failed. / Shelling resumed.",
                "en | Report.az and news.am were down. | Report.az and news.am were down.",
                "en | We wait… and see. Is it over? Yes! | We wait… and see. / Is it over? / Yes!",
                "en | J. Smith met M. Khan. | J. Smith met M. Khan.",
                "vi | Ông Lê nói. TP. Huế yên ắng. | Ông Lê nói. / TP. Huế yên ắng.",
            })
    void cutsSentences(String language, String text, String expected) {
        // given a text with things that look like the end of a sentence

        // when
        var passage = SEGMENTER.segment(Field.BODY, text, language);

        // then
        assertThat(passage.sentences().stream().map(s -> text.substring(s.start(), s.end())))
                .containsExactly(expected.split(" / "));
    }

    @Test
    void endsASentenceAtABlankLineAndABullet() {
        // given
        var text = "Photo of the square [Agency]\n\nShelling in the\nnorth goes on\n- Second point";

        // when
        var passage = SEGMENTER.segment(Field.BODY, text, "en");

        // then
        assertThat(passage.sentences().stream().map(s -> text.substring(s.start(), s.end())))
                .containsExactly("Photo of the square [Agency]", "Shelling in the\nnorth goes on", "- Second point");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Sudan’s army didn’t move | sudan/'s/army/didn't/move",
                "an army-held post, 3,000 men at 13:00 | an/army/-/held/post/,/3,000/men/at/13:00",
                "on 27/9 the U.S. left | on/27/9/the/u.s./left",
                "rebels' camp | rebels/'/camp",
            })
    void cutsTokens(String text, String expected) {
        // given a text with marks inside words

        // when
        var passage = SEGMENTER.segment(Field.BODY, text, "en");

        // then
        assertThat(String.join(
                        "/",
                        passage.sentences().getFirst().tokens().stream()
                                .map(Token::lower)
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Lệnh, en, lệnh, lenh",
        "ĐẠN, vi, đạn, dan",
        "IŞIK, tr, ışık, isik",
        "İlham, az, ilham, ilham",
        "ILHAM, en, ilham, ilham",
        "сeasefire, en, ceasefire, ceasefire",
        "Kłodzko, pl, kłodzko, klodzko",
    })
    void foldsSpellings(String word, String language, String lower, String bare) {
        // given a word as somebody types it

        // when
        var token = SEGMENTER
                .segment(Field.BODY, word, language)
                .sentences()
                .getFirst()
                .tokens()
                .getFirst();

        // then
        assertThat(List.of(token.lower(), token.bare())).containsExactly(lower, bare);
    }

    @Test
    void keepsExactOffsetsInAnyText() {
        // given letters, marks and white space in any order
        var alphabet = "ab Zé’'\"“”.,…?-\n\t[]()/:1 9đệ\u200bЖİ한\ud83d\ude00"
                .codePoints()
                .toArray();
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 0, alphabet.length).forEach(i -> text.appendCodePoint(alphabet[i]));

            // when
            var passage = SEGMENTER.segment(Field.BODY, text.toString(), "en");

            // then
            int at = 0;
            for (var sentence : passage.sentences()) {
                assertThat(sentence.start())
                        .isEqualTo(sentence.tokens().getFirst().start());
                for (var token : sentence.tokens()) {
                    assertThat(token.start()).isGreaterThanOrEqualTo(at);
                    assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
                    at = token.end();
                }
                assertThat(sentence.end()).isEqualTo(at);
            }
        }
    }
}
