package io.flashwire.gateway.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads messages of other services, and trusts none of them to be whole. */
public final class WireMessages {

    private WireMessages() {}

    /** @throws IOException where the bytes are no alert; the message names what is wrong, and quotes nothing */
    public static Alert alert(byte[] json) throws IOException {
        var alert = read(json, Alert.class);
        require("id", alert.id());
        require("incident", alert.incident());
        require("incident.id", alert.incident().id());
        require("incident.status", alert.incident().status());
        require("type", alert.type());
        require("tier", alert.tier());
        require("kind", alert.kind());
        require("status", alert.status());
        require("sentAt", alert.sentAt());
        require("occurredAt", alert.occurredAt());
        return alert;
    }

    /** @throws IOException where the bytes are no enriched update; the message names what is wrong, and quotes nothing */
    public static EnrichedUpdate update(byte[] json) throws IOException {
        var enriched = read(json, EnrichedUpdate.class);
        var update = enriched.update();
        require("id", update);
        require("id", update.id());
        require("source", update.source());
        require("source.id", update.source().id());
        require("state", update.state());
        require("headline", update.headline());
        require("body", update.body());
        require("firstSeenAt", update.firstSeenAt());
        require("tier", enriched.tier());
        return enriched;
    }

    private static <T> T read(byte[] json, Class<T> type) throws IOException {
        if (json.length == 0) {
            throw new IOException("the message is empty");
        }
        T message;
        try {
            message = WireJson.read(json, type);
        } catch (JsonMappingException e) {
            throw new IOException(
                    "no %s: %s at %s"
                            .formatted(
                                    type.getSimpleName(),
                                    e.getClass().getSimpleName(),
                                    e.getPath().isEmpty() ? "the top" : e.getPathReference()),
                    e);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "no JSON: line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    e);
        }
        require("message", message);
        return message;
    }

    private static void require(String field, @Nullable Object value) throws IOException {
        if (value == null) {
            throw new IOException("the message lacks " + field);
        }
    }
}
