package io.flashwire.ingest.polling;

import io.flashwire.egress.Fetched;
import io.flashwire.egress.Fetcher;
import io.flashwire.egress.Validators;
import io.flashwire.ingest.following.Followed;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Reading;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of sources and reads them. */
public final class Pages {

    private final Function<URI, Fetcher> fetchers;
    private final DocumentReaders readers;
    private final Function<String, @Nullable String> environment;
    private final InstantSource clock;

    /**
     * @param fetchers by the address that is to be fetched
     * @param environment of which the headers of sources may name variables
     */
    public Pages(
            Function<URI, Fetcher> fetchers,
            DocumentReaders readers,
            Function<String, @Nullable String> environment,
            InstantSource clock) {
        this.fetchers = fetchers;
        this.readers = readers;
        this.environment = environment;
        this.clock = clock;
    }

    /** The source's headers are for its own host alone. */
    public Fetched fetch(Followed source, URI page, Validators known) {
        var headers = page.getScheme().equals(source.url().getScheme())
                        && page.getRawAuthority().equals(source.url().getRawAuthority())
                ? source.headers().resolved(environment)
                : Map.<String, String>of();
        return fetchers.apply(page).fetch(page, headers, known);
    }

    /** The entries, in the source's language where they are in none that is told. */
    public Reading read(Followed source, Fetched.Document fetched) {
        var document = document(source, fetched);
        var reading = source.kind() == null ? readers.read(document) : readers.read(document, source.kind());
        var language = source.language();
        return language == null
                ? reading
                : reading.withUpdates(reading.updates().stream()
                        .map(update -> update.language() == null ? update.withLanguage(language) : update)
                        .toList());
    }

    /** What the page behind a link says, whatever the source itself is. */
    Reading readLinked(Followed source, Fetched.Document fetched) {
        return readers.read(document(source, fetched));
    }

    private Document document(Followed source, Fetched.Document fetched) {
        var hints = source.hints(fetched.url(), clock.instant());
        return new Document(source.id(), fetched.content(), fetched.contentType(), hints);
    }

    /** Where a page goes on; empty where it does not, or leads nowhere. */
    static Optional<URI> next(URI page, Reading reading) {
        return Optional.ofNullable(reading.nextPage()).flatMap(link -> resolve(page, link));
    }

    static Optional<URI> resolve(URI page, String link) {
        try {
            var target = page.resolve(link.strip());
            return target.getScheme() == null || target.getRawAuthority() == null
                    ? Optional.empty()
                    : Optional.of(target);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
