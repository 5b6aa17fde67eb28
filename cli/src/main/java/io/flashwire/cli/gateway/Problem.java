package io.flashwire.cli.gateway;

import io.flashwire.contracts.WireJson;
import java.io.IOException;

/** What is wrong, in the words of a problem+json body. */
final class Problem {

    private static final int QUOTED = 300;

    private Problem() {}

    static String detail(String body) {
        try {
            var problem = WireJson.mapper().readTree(body);
            for (var field : new String[] {"detail", "title"}) {
                if (problem.path(field).isTextual()) {
                    return problem.path(field).asText();
                }
            }
        } catch (IOException _) {
            // Not JSON: quoted as it is.
        }
        return body.isBlank()
                ? "(no body)"
                : body.strip().substring(0, Math.min(QUOTED, body.strip().length()));
    }
}
