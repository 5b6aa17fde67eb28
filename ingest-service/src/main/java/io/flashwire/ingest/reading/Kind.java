package io.flashwire.ingest.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which newsrooms get their updates. */
public enum Kind {
    LIVE_BLOG_PAGE,
    LIVE_BLOG_TEXT,
    FEED,
    WIRE,
    LIVE_BLOG_API,
    ARTICLE_PAGE,
    ARTICLE_TEXT;

    /** Told from the content: what a source's kind says where it names none. */
    public static final String AUTO = "auto";

    /** As configuration and API write it: {@code live-blog-page}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Empty for {@link #AUTO}.
     *
     * @throws IllegalArgumentException where there is no such kind; the message lists those that there are
     */
    public static Optional<Kind> labelled(String label) {
        if (label.equals(AUTO)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no kind of source: write %s, or one of %s"
                        .formatted(
                                label,
                                AUTO,
                                Arrays.stream(values()).map(Kind::label).collect(Collectors.joining(", "))))));
    }
}
