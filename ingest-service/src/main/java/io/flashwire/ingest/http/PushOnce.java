package io.flashwire.ingest.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashwire.ingest.push.Claim;
import io.flashwire.ingest.push.Rates;
import io.flashwire.ingest.push.Rates.Pass;
import io.flashwire.ingest.push.Replies;
import io.flashwire.ingest.push.Reply;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a push within its caller's rate, and one with an {@code Idempotency-Key} only once: when it comes again, it is answered as
 * before. What failed on our side is not remembered, so that it can be tried again.
 */
@Singleton
final class PushOnce {

    private static final int LONGEST_KEY = 255;
    private static final int OURS = 500;
    private static final String REPLAYED = "Idempotency-Replayed";

    private final Rates rates;
    private final Replies replies;
    private final ObjectMapper json;
    private final InstantSource clock;

    PushOnce(Rates rates, Replies replies, ObjectMapper json, InstantSource clock) {
        this.rates = rates;
        this.replies = replies;
        this.json = json;
        this.clock = clock;
    }

    Response take(String caller, @Nullable String key, byte[] body, Supplier<Response> push) {
        return switch (rates.ask(caller)) {
            case Pass.TooMany(var pause) -> Problem.tooMany(pause);
            case Pass.Granted() -> key == null ? push.get() : once(caller, key, body, push);
        };
    }

    private Response once(String caller, String key, byte[] body, Supplier<Response> push) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return Problem.of(BAD_REQUEST, "an Idempotency-Key has 1 to " + LONGEST_KEY + " characters")
                    .toResponse();
        }
        return switch (replies.claim(caller, key, digest(body), clock.instant())) {
            case Claim.Fresh() -> first(caller, key, push);
            case Claim.Running() ->
                Problem.of(CONFLICT, "the same push is under way; ask again in a moment")
                        .toResponse();
            case Claim.OtherBody() ->
                Problem.unprocessable("this Idempotency-Key was used for another body")
                        .toResponse();
            case Claim.Answered(var reply) ->
                Response.status(reply.status())
                        .header(HttpHeaders.CONTENT_TYPE, reply.mediaType())
                        .header(REPLAYED, "true")
                        .entity(reply.body())
                        .build();
        };
    }

    private Response first(String caller, String key, Supplier<Response> push) {
        boolean kept = false;
        try {
            var response = push.get();
            if (response.getStatus() < OURS) {
                replies.keep(
                        caller,
                        key,
                        new Reply(
                                response.getStatus(),
                                String.valueOf(response.getMediaType()),
                                json.writeValueAsString(response.getEntity())));
                kept = true;
            }
            return response;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer of ours is always JSON", e);
        } finally {
            if (!kept) {
                replies.release(caller, key);
            }
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
