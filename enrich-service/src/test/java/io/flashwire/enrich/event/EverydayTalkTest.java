package io.flashwire.enrich.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.contracts.Tier;
import io.flashwire.enrich.Enricher;
import io.flashwire.testing.Cast;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sport, business, weather and culture in the words of war raise no flash. */
class EverydayTalkTest {

    private static final int SENTENCES = 5_000;
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

    record Patterns(Map<String, List<String>> slots, List<String> patterns) {

        static Patterns read() throws IOException {
            var name = "/events/everyday-patterns.yaml";
            try (var in = Objects.requireNonNull(EverydayTalkTest.class.getResourceAsStream(name), name)) {
                return new YAMLMapper().readValue(in, Patterns.class);
            }
        }

        Set<String> sentences(int count, Random random) {
            var sentences = new LinkedHashSet<String>();
            while (sentences.size() < count) {
                var pattern = patterns.get(random.nextInt(patterns.size()));
                var filled = SLOT.matcher(pattern).replaceAll(slot -> {
                    var words = Objects.requireNonNull(slots.get(slot.group(1)), slot.group());
                    return words.get(random.nextInt(words.size()));
                });
                sentences.add(filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1));
            }
            return sentences;
        }
    }

    @Test
    void raisesNoFlash() throws IOException {
        // given
        var enricher = Enricher.shipped();
        var sentences = Patterns.read().sentences(SENTENCES, new Random(2020));

        // when
        var flashes = sentences.stream()
                .filter(sentence -> enricher.enrich(Cast.update(Cast.VALLEY_WIRE, "talk", Cast.MORNING, "", sentence))
                                .tier()
                        == Tier.FLASH)
                .toList();

        // then
        assertThat(flashes).isEmpty();
    }
}
