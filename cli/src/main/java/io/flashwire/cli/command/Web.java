package io.flashwire.cli.command;

import io.flashwire.cli.Refusal;
import io.flashwire.cli.Versions;
import io.flashwire.egress.Dialer;
import io.flashwire.egress.Egress;
import io.flashwire.egress.Fetched;
import io.flashwire.egress.Fetcher;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.Hints;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents of the web, fetched as the service fetches them: within bounds, and from no address inside a network. */
final class Web implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final Dialer dialer;
    private final Fetcher fetcher;

    /** @param allowed hosts that are known to be harmless though their addresses are not public */
    Web(Set<String> allowed, InstantSource clock) {
        dialer = new Dialer(vertx, new Egress(allowed));
        fetcher = new Fetcher(
                dialer,
                new Fetcher.Limits(PATIENCE, Document.LARGEST),
                "Flashwire/" + Versions.ofThisBuild().flashwire(),
                clock);
    }

    static boolean isAddress(String argument) {
        return argument.startsWith("http://") || argument.startsWith("https://");
    }

    Document fetch(String address, Hints hints) {
        return switch (fetcher.fetch(address(address))) {
            case Fetched.Document found ->
                new Document(
                        address,
                        found.content(),
                        found.contentType(),
                        at(found.url().toString(), hints));
            case Fetched.Unmodified _ -> throw refused(address, "it answered that nothing has changed");
            case Fetched.Gone _ -> throw refused(address, "it is gone (410)");
            case Fetched.Refused(int status, var _) -> throw refused(address, "it answered " + status);
            case Fetched.Failed(String why) -> throw refused(address, why);
            case Fetched.Forbidden(String why) -> throw refused(address, why);
        };
    }

    private static URI address(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new Refusal("\"%s\" is no address".formatted(address), e);
        }
    }

    private static Hints at(@Nullable String url, Hints hints) {
        return hints.url() != null
                ? hints
                : new Hints(hints.source(), hints.zone(), hints.day(), url, hints.fetchedAt());
    }

    private static Refusal refused(String address, String why) {
        return new Refusal("cannot fetch %s: %s".formatted(address, why));
    }

    @Override
    public void close() {
        dialer.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
