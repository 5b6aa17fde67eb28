package io.flashwire.ingest.reading;

import io.flashwire.ingest.clock.ZoneNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads plain text, as saved pages are: live blogs entry by entry, articles paragraph by paragraph. */
final class TextReader implements DocumentReader {

    private static final int MOST_LINES = 200_000;
    private static final int LINES_OF_A_HEAD = 40;
    private static final int LINES_OF_A_FOOT = 5;

    private final Kind kind;
    private final Origins origins;
    private final Boilerplate boilerplate = Boilerplate.shipped();
    private final ZoneNames zones = ZoneNames.shipped();

    private TextReader(Kind kind, Origins origins) {
        this.kind = kind;
        this.origins = origins;
    }

    static TextReader liveBlogs(Origins origins) {
        return new TextReader(Kind.LIVE_BLOG_TEXT, origins);
    }

    static TextReader articles(Origins origins) {
        return new TextReader(Kind.ARTICLE_TEXT, origins);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** What is no live blog is an article, or a problem that the reading tells. */
    @Override
    public boolean recognises(Document document) {
        return kind == Kind.ARTICLE_TEXT
                || (Decoding.utf8(document.content()) instanceof Decoding.Text(String text)
                        && refusal(text).isEmpty()
                        && !EntryHeads.find(Line.of(text)).isEmpty());
    }

    @Override
    public Reading read(Document document) {
        return switch (Decoding.utf8(document.content())) {
            case Decoding.Undecodable(int offset) ->
                failed(document, lineAt(document.content(), offset), "invalid UTF-8 at byte " + offset);
            case Decoding.Text(String text) ->
                refusal(text).map(reason -> failed(document, 0, reason)).orElseGet(() -> read(document, Line.of(text)));
        };
    }

    private Reading read(Document document, List<Line> lines) {
        var page = new Page(document.name(), origins.speakingIn(edges(lines), document.hints()), document.hints());
        var assembly = new Assembly(page, zones);
        if (kind == Kind.ARTICLE_TEXT) {
            return assembly.article(ArticleText.parse(lines, boilerplate));
        }
        return LiveBlogText.parse(lines, boilerplate)
                .map(blog -> assembly.blog(blog, ArticleText.parse(blog.head(), boilerplate)))
                .orElseGet(() -> failed(document, 0, "no entries headed by a time in it"));
    }

    /** What a page is, apart from its text. */
    record Page(String name, Origin origin, Hints hints) {}

    private static Reading failed(Document document, int line, String reason) {
        return Reading.failed(Problem.error(document.name(), line, reason));
    }

    private static Optional<String> refusal(String text) {
        var start = Line.strip(text.substring(0, Math.min(text.length(), 1000)));
        if (start.indexOf('\0') >= 0) {
            return Optional.of("no text, but binary data");
        }
        if (start.startsWith("<")) {
            return Optional.of("markup in no form that is known");
        }
        if (start.startsWith("{\"") || start.startsWith("[{")) {
            return Optional.of("JSON in no form that is known: push updates to POST /updates");
        }
        if (start.isEmpty() && Line.strip(text).isEmpty()) {
            return Optional.of("no text in it");
        }
        return text.chars().filter(one -> one == '\n').count() > MOST_LINES
                ? Optional.of("more than " + MOST_LINES + " lines")
                : Optional.empty();
    }

    /** Where a page tells whose it is. */
    private static String edges(List<Line> lines) {
        var foot = lines.stream().skip(Math.max(LINES_OF_A_HEAD, lines.size() - LINES_OF_A_FOOT));
        return Stream.concat(lines.stream().limit(LINES_OF_A_HEAD), foot)
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    private static int lineAt(byte[] content, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
