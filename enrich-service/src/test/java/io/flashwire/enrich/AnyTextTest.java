package io.flashwire.enrich;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.testing.Cast;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an entry holds, it is read: words of every script, cut where no one would cut them, among stray marks. */
class AnyTextTest {

    private static final int ENTRIES = 1_000;
    private static final List<String> WORDS = List.of(
            "Armenia",
            "ceasefire",
            "killed",
            "declared",
            "война",
            "объявила",
            "ҳарб",
            "الحرب",
            "أعلنت",
            "هدنة",
            "전쟁",
            "휴전",
            "선포",
            "seferberlik",
            "İlan",
            "müharibə",
            "հրադադար",
            "Հայաստան",
            "საომარი",
            "воєнний",
            "chiến",
            "tranh",
            "guerre",
            "cessez-le-feu",
            "alto",
            "el",
            "fuego",
            "12",
            "2020-09-27",
            "13:00",
            "№7",
            "1,000",
            "٣",
            "km");
    private static final List<String> MARKS = List.of(
            "",
            "",
            "",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            ".",
            ",",
            "-",
            "\u0301",
            "\u064e",
            "\u0640",
            "\u20e3",
            "\u0307",
            "\u200f",
            "\u202e",
            "\u200b",
            "\u00ad",
            "\ufeff",
            "\u0000",
            "\ud800",
            "\udc00",
            "\ud83d\ude80",
            "’",
            "“",
            "«",
            "…",
            "—",
            "՝",
            "؛",
            "&amp;",
            "<b>",
            "(",
            "]",
            "'",
            "\u1100",
            "\u3164",
            "\u0e33");

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "ru", "tr", "az", "hy", "ka", "uk", "ar", "fr", "es", "ko", "und"})
    void any_text_is_read(String language) {
        // given
        var random = new Random(language.hashCode());
        var enricher = Enricher.shipped();

        for (int i = 0; i < ENTRIES; i++) {
            var update = update(language, text(random, random.nextInt(12)), text(random, random.nextInt(60)));

            // when / then
            assertThatCode(() -> enricher.enrich(update))
                    .as("%s | %s", update.headline(), update.body())
                    .doesNotThrowAnyException();
        }
    }

    private static LiveUpdate update(String language, String headline, String body) {
        return Cast.update(Cast.HIGHLAND_HERALD, "any", Cast.MORNING, headline, body)
                .withLanguage(language);
    }

    private static String text(Random random, int parts) {
        var text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            var word = WORDS.get(random.nextInt(WORDS.size()));
            boolean cut = random.nextInt(8) == 0;
            text.append(cut ? word.substring(random.nextInt(word.length())) : word)
                    .append(MARKS.get(random.nextInt(MARKS.size())))
                    .append(random.nextInt(3) == 0 ? MARKS.get(random.nextInt(MARKS.size())) : " ");
        }
        return text.toString();
    }
}
