package io.flashwire.ingest.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.push.Verdict.Accepted;
import io.flashwire.ingest.push.Verdict.Refused;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.ingest.reading.Problem;
import io.flashwire.ingest.reading.wire.WireReader;
import io.flashwire.ingest.revision.Candidate;

/** What a pushed item of a wire, in ninjs, must be like: what a reader of wires takes, within the bounds of every push. */
public final class WireRules {

    private final WireReader reader;

    public WireRules(WireReader reader) {
        this.reader = reader;
    }

    /** An update in Flashwire's own form names its key; ninjs knows no such field. */
    static boolean apply(JsonNode item) {
        return !item.has("key") && WireReader.isItem(item);
    }

    Verdict judge(JsonNode item) {
        var reading = reader.read(new Document("push", WireJson.write(item), "application/json", Hints.NONE));
        return reading.updates().isEmpty()
                ? new Refused(
                        "",
                        reading.problems().stream()
                                .findFirst()
                                .map(Problem::reason)
                                .orElse("says nothing"))
                : bounded(reading.updates().getFirst());
    }

    private static Verdict bounded(LiveUpdate update) {
        if (update.key().length() > PushRules.LONGEST_KEY) {
            return new Refused("uri", "is longer than " + PushRules.LONGEST_KEY + " characters");
        }
        if (update.headline().length() > PushRules.LONGEST_HEADLINE) {
            return new Refused("headline", "is longer than " + PushRules.LONGEST_HEADLINE + " characters");
        }
        if (update.body().length() > PushRules.LONGEST_BODY) {
            return new Refused("body", "is longer than " + PushRules.LONGEST_BODY + " characters");
        }
        return new Accepted(Candidate.read(update, null));
    }
}
