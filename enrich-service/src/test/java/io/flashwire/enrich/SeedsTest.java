package io.flashwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.enrich.text.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Actors and places of the labelled entries, where they are at hand. */
class SeedsTest {

    private static final Path GOLD =
            Path.of(System.getProperty("flashwire.root", "."), "..", "shared", "corpus", "seed-gold.jsonl");

    private record Labelled(JsonNode gold, EnrichedUpdate enriched) {}

    @Test
    void everybody_named_is_found_and_hardly_anybody_else() throws IOException {
        // given
        var entries = entries();
        int right = 0;
        int wrong = 0;
        int missed = 0;

        // when
        for (var entry : entries) {
            var want = texts(entry.gold().path("actors"));
            var have = Reading.affiliations(entry.enriched());
            right += (int) want.stream().filter(have::contains).count();
            missed += (int) want.stream().filter(it -> !have.contains(it)).count();
            have.removeAll(want);
            have.removeAll(texts(entry.gold().path("actorsAlso")));
            wrong += have.size();
        }

        // then
        assertThat(2.0 * right / (2 * right + wrong + missed)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void the_main_place_is_among_the_places() throws IOException {
        // given
        var entries = entries().stream()
                .filter(it -> it.gold().path("main_place").isObject())
                .toList();

        // when
        var missed = entries.stream()
                .filter(it -> !names(it.enriched()).contains(mainPlace(it.gold())))
                .count();

        // then
        assertThat(missed).isLessThanOrEqualTo(entries.size() / 20);
    }

    private static List<Labelled> entries() throws IOException {
        assumeTrue(Files.exists(GOLD));
        var enricher = Enricher.shipped();
        var entries = new ArrayList<Labelled>();
        for (var line : Files.readAllLines(GOLD)) {
            entries.add(new Labelled(WireJson.mapper().readTree(line), enricher.enrich(SeedScoring.update(line))));
        }
        return entries;
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new HashSet<String>();
        list.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static String mainPlace(JsonNode gold) {
        return Folding.bare(gold.path("main_place").path("name").asText());
    }

    private static List<String> names(EnrichedUpdate enriched) {
        return enriched.places().stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.name()), it.mentions().stream().map(m -> m.text())))
                .map(Folding::bare)
                .toList();
    }
}
