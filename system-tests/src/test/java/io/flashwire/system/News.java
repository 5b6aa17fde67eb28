package io.flashwire.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.WireJson;
import java.time.Instant;
import java.util.List;

/** Entries of now, each of a country of its own, so that no test sees another's. */
final class News {

    private News() {}

    static ObjectNode martialLaw(String country) {
        return entry(
                "martial law in " + country,
                country + " declares martial law",
                "The government of %s has declared martial law across the country.".formatted(country));
    }

    static ObjectNode entry(String key, String headline, String body) {
        return WireJson.mapper()
                .createObjectNode()
                .put("source", "desk")
                .put("key", key)
                .put("headline", headline)
                .put("body", body)
                .put("publishedAt", Instant.now().toString());
    }

    static void tell(Flashwire flashwire, ObjectNode... entries) {
        var answer = flashwire.push(List.of(entries));
        if (answer.status() != 202) {
            throw new IllegalStateException("not accepted: " + answer);
        }
    }
}
