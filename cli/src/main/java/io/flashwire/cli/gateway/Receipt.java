package io.flashwire.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.cli.Refusal;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of some pushed updates. */
public record Receipt(Map<Outcome, Integer> accepted, List<Refused> refused) {

    public enum Outcome {
        NEW,
        REVISED,
        UNCHANGED,
        WITHDRAWN
    }

    /** @param index of the update within what was pushed together */
    public record Refused(int index, String reason) {}

    static Receipt read(String body, int pushed) {
        try {
            return of(WireJson.mapper().readTree(body), body, pushed);
        } catch (IOException e) {
            throw new Refusal("the gateway's answer cannot be read: " + e.getMessage(), e);
        }
    }

    private static Receipt of(JsonNode answer, String body, int pushed) {
        var accepted = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var one : answer.path("accepted")) {
            accepted.merge(Outcome.valueOf(one.path("outcome").asText().toUpperCase(Locale.ROOT)), 1, Integer::sum);
        }
        var refused = new ArrayList<Refused>();
        for (var one : answer.path("rejected")) {
            refused.add(new Refused(index(one), reason(one)));
        }
        if (accepted.isEmpty() && refused.isEmpty()) {
            for (int index = 0; index < pushed; index++) {
                refused.add(new Refused(index, Problem.detail(body)));
            }
        }
        return new Receipt(accepted, refused);
    }

    private static int index(JsonNode one) {
        return one.has("index") ? one.path("index").asInt() : one.path("line").asInt(1) - 1;
    }

    private static String reason(JsonNode one) {
        var field = one.path("field").asText("");
        var detail = one.path("detail").asText("no reason given");
        return field.isEmpty() ? detail : field + ": " + detail;
    }
}
