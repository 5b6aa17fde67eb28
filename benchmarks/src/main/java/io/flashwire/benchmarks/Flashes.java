package io.flashwire.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.contracts.WireJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries that each raise an incident of their own: every state does each thing once. */
final class Flashes {

    static final String SOURCE = "pipeline-benchmark";

    /** Of the tier FLASH. */
    private static final List<String> MEASURED = List.of(
            "%s declares martial law",
            "%s declares a nationwide state of emergency",
            "%s orders general mobilisation",
            "%s launches a large-scale offensive");

    private static final List<String> FOR_WARMTH =
            List.of("%s closes all its borders", "%s imposes a nationwide curfew");

    private Flashes() {}

    /** @param key the publisher's, new in each run */
    record Flash(String key, String headline) {

        String updateId() {
            return UpdateIds.of(SOURCE, key);
        }

        ObjectNode pushed(Instant publishedAt) {
            var update = WireJson.mapper().createObjectNode();
            update.putObject("source")
                    .put("id", SOURCE)
                    .put("name", "Pipeline benchmark")
                    .put("grade", "B");
            return update.put("key", key)
                    .put("headline", headline)
                    .put("body", headline + ", its government said in a statement.")
                    .put("language", "en")
                    .put("publishedAt", publishedAt.toString());
        }

        ObjectNode withdrawn(Instant publishedAt) {
            return pushed(publishedAt).put("state", "WITHDRAWN");
        }
    }

    static int most() {
        return MEASURED.size() * States.NAMES.size();
    }

    static List<Flash> measured(String run, int count) {
        return of(run, MEASURED, count);
    }

    static List<Flash> forWarmth(String run, int count) {
        return of(run + "-warm", FOR_WARMTH, count);
    }

    private static List<Flash> of(String run, List<String> sentences, int count) {
        var flashes = new ArrayList<Flash>();
        for (var sentence : sentences) {
            for (var state : States.NAMES) {
                if (flashes.size() < count) {
                    flashes.add(new Flash(run + "-" + flashes.size(), sentence.formatted(state)));
                }
            }
        }
        return flashes;
    }
}
