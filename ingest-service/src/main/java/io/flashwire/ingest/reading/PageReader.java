package io.flashwire.ingest.reading;

import io.flashwire.contracts.Source;
import io.flashwire.ingest.clock.Skew;
import io.flashwire.ingest.clock.ZoneNames;
import io.flashwire.ingest.source.KnownSource;
import io.flashwire.ingest.source.KnownSources;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads saved pages: live blogs in plain text entry by entry, articles paragraph by paragraph. */
public final class PageReader {

    /** A larger document is refused. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST_LINES = 200_000;
    private static final int LINES_OF_A_HEAD = 40;
    private static final int LINES_OF_A_FOOT = 5;
    private static final Source NOBODY_KNOWS = new Source("unknown", "Unknown source", null, "F");

    private final KnownSources sources;
    private final Boilerplate boilerplate = Boilerplate.shipped();
    private final ZoneNames zones = ZoneNames.shipped();
    private final InstantSource clock;

    public PageReader(KnownSources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** With the sources that Flashwire ships. */
    public static PageReader shipped(InstantSource clock) {
        return new PageReader(KnownSources.shipped(), clock);
    }

    /**
     * @param name for the problems
     * @throws IOException where the stream cannot be read; what it holds never throws
     */
    public Reading read(String name, InputStream content, Hints hints) throws IOException {
        return read(name, content.readNBytes(LARGEST + 1), hints);
    }

    /** @param name for the problems */
    public Reading read(String name, byte[] content, Hints hints) {
        if (content.length > LARGEST) {
            return Reading.failed(Problem.error(name, 0, "larger than " + LARGEST / 1024 / 1024 + " MB"));
        }
        return switch (Decoding.utf8(content)) {
            case Decoding.Undecodable(int offset) ->
                Reading.failed(Problem.error(name, lineAt(content, offset), "invalid UTF-8 at byte " + offset));
            case Decoding.Text(String text) -> read(name, text, hints);
        };
    }

    private Reading read(String name, String text, Hints hints) {
        var foreign = foreignFormat(text);
        if (foreign.isPresent()) {
            return Reading.failed(Problem.error(name, 0, foreign.get()));
        }
        if (text.chars().filter(one -> one == '\n').count() > MOST_LINES) {
            return Reading.failed(Problem.error(name, 0, "more than " + MOST_LINES + " lines"));
        }
        var lines = Line.of(text);
        var known = knownSource(lines, hints);
        var zone = hints.zone() != null
                ? hints.zone()
                : known.map(KnownSource::zone).orElse(null);
        var page = new Page(
                name, source(known, hints), known.map(KnownSource::language).orElse(null), zone, hints);
        var assembly = new Assembly(page, zones, Skew.USUAL, clock.instant());
        return LiveBlogText.parse(lines, boilerplate)
                .map(blog -> assembly.blog(blog, ArticleText.parse(blog.head(), boilerplate)))
                .orElseGet(() -> assembly.article(ArticleText.parse(lines, boilerplate)));
    }

    /** What a page is, apart from its text. */
    record Page(
            String name,
            Source source,
            @Nullable String language,
            @Nullable ZoneId zone,
            Hints hints) {}

    private static Optional<String> foreignFormat(String text) {
        var start = Line.strip(text.substring(0, Math.min(text.length(), 1000)));
        if (start.indexOf('\0') >= 0) {
            return Optional.of("no text, but binary data");
        }
        if (start.startsWith("<")) {
            return Optional.of("markup, where plain text is expected: save the page as text");
        }
        if (start.startsWith("{\"") || start.startsWith("[{")) {
            return Optional.of("JSON, where plain text is expected: push updates to POST /updates");
        }
        return start.isEmpty() && Line.strip(text).isEmpty() ? Optional.of("no text in it") : Optional.empty();
    }

    private Optional<KnownSource> knownSource(List<Line> lines, Hints hints) {
        if (hints.source() != null) {
            return sources.withId(hints.source().id());
        }
        if (hints.url() != null) {
            var publisher = sources.publishingAt(hints.url());
            if (publisher.isPresent()) {
                return publisher;
            }
        }
        var foot = lines.stream().skip(Math.max(LINES_OF_A_HEAD, lines.size() - LINES_OF_A_FOOT));
        return sources.speakingIn(Stream.concat(lines.stream().limit(LINES_OF_A_HEAD), foot)
                .map(Line::text)
                .collect(Collectors.joining("\n")));
    }

    private Source source(Optional<KnownSource> known, Hints hints) {
        if (hints.source() != null) {
            return sources.complete(hints.source());
        }
        return known.map(KnownSource::toSource).orElseGet(() -> publisherAt(hints.url()));
    }

    private static Source publisherAt(@Nullable String url) {
        try {
            var host = url == null ? null : URI.create(url).getHost();
            return host == null ? NOBODY_KNOWS : new Source(host, host, null, null);
        } catch (IllegalArgumentException _) {
            return NOBODY_KNOWS;
        }
    }

    private static int lineAt(byte[] content, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
