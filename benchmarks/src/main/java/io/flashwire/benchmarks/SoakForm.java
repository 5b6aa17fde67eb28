package io.flashwire.benchmarks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms that a blog may be published in. */
enum SoakForm {
    TEXT("text/plain; charset=utf-8", "live-blog-text") {
        @Override
        String page(List<Item> items) {
            return items.stream()
                    .map(item -> "%s\n%s\n\n%s\n".formatted(STAMP.format(item.at()), item.headline(), item.body()))
                    .collect(Collectors.joining("\n"));
        }
    },
    FEED("application/rss+xml", "auto") {
        @Override
        String page(List<Item> items) {
            return items.stream()
                    .map(item -> """
                            <item><guid isPermaLink="false">%s</guid><title>%s</title><pubDate>%s</pubDate>\
                            <description>%s</description></item>
                            """.formatted(
                                    item.headline(),
                                    item.headline(),
                                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                            item.at().atOffset(ZoneOffset.UTC)),
                                    item.body()))
                    .collect(Collectors.joining(
                            "", "<rss version=\"2.0\"><channel><title>Soak</title>", "</channel></rss>"));
        }
    },
    PAGE("text/html; charset=utf-8", "auto") {
        @Override
        String page(List<Item> items) {
            return items.stream()
                    .map(item ->
                            """
                            {"@type":"BlogPosting","@id":"#%s","headline":"%s","datePublished":"%s","articleBody":"%s"}
                            """.formatted(item.headline().replace(' ', '-'), item.headline(), item.at(), item.body()))
                    .collect(Collectors.joining(
                            ",",
                            "<html><head><script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
                                    + "\"@type\":\"LiveBlogPosting\",\"headline\":\"Soak\",\"liveBlogUpdate\":[",
                            "]}</script></head><body></body></html>"));
        }
    };

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final String contentType;
    private final String kind;

    SoakForm(String contentType, String kind) {
        this.contentType = contentType;
        this.kind = kind;
    }

    record Item(String headline, String body, Instant at) {}

    abstract String page(List<Item> items);

    String contentType() {
        return contentType;
    }

    /** What its source says of it. */
    String kind() {
        return kind;
    }

    static SoakForm of(int blog) {
        return values()[blog % values().length];
    }
}
