package io.flashwire.ingest.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flashwire.contracts.WireJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was fetched, saved or pushed. What several readers want to know of it is found out once; it belongs to
 * one thread.
 */
public final class Document {

    /** A larger document is refused. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int HEAD = 4096;
    private static final ObjectReader JSON =
            WireJson.mapper().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern BEFORE_ROOT =
            Pattern.compile("\\s+|<\\?.*?\\?>|<!--.*?-->|<![A-Za-z][^<>\\[]*(?:\\[.*?\\]\\s*)?>", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)");

    private final String name;
    private final byte[] content;
    private final @Nullable String contentType;
    private final Hints hints;
    private @Nullable String text;
    private @Nullable JsonNode json;
    private final Map<Class<?>, Object> derived = new HashMap<>();

    /**
     * @param name for problems
     * @param content which nobody changes from here on
     * @param contentType of the answer that brought it; pages and feeds are known to be served under wrong ones
     */
    public Document(String name, byte[] content, @Nullable String contentType, Hints hints) {
        this.name = name;
        this.content = content;
        this.contentType = contentType;
        this.hints = hints;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }

    public @Nullable String contentType() {
        return contentType;
    }

    public Hints hints() {
        return hints;
    }

    /** The first characters, for a look at the form. */
    public String head() {
        return text().substring(0, Math.min(text().length(), HEAD)).stripLeading();
    }

    /** The local name of the outermost element, such as {@code rss} or {@code html}; empty where the document is no markup. */
    public Optional<String> rootElement() {
        var head = head();
        var before = BEFORE_ROOT.matcher(head);
        int at = 0;
        while (before.region(at, head.length()).lookingAt()) {
            at = before.end();
        }
        var root = ROOT.matcher(head).region(at, head.length());
        return root.lookingAt() ? Optional.of(root.group(1)) : Optional.empty();
    }

    /** The document as JSON, an object or an array; a missing node where it is none. */
    public JsonNode json() {
        if (json == null) {
            json = parse();
        }
        return json;
    }

    /** The text of markup and feeds, in the charset that it is really in, whatever it or its server says. */
    public String text() {
        if (text == null) {
            text = Charsets.decode(content, contentType);
        }
        return text;
    }

    /** The document as HTML. */
    public org.jsoup.nodes.Document html() {
        return derived(
                org.jsoup.nodes.Document.class,
                document -> Jsoup.parse(document.text(), hints.url() == null ? "" : hints.url()));
    }

    /** What a reader makes of the document while it looks whether it is for it, kept for when it is. */
    public <T> T derived(Class<T> type, Function<Document, T> maker) {
        var known = derived.get(type);
        var value = known == null ? maker.apply(this) : type.cast(known);
        derived.put(type, value);
        return value;
    }

    private JsonNode parse() {
        var head = head();
        if (!head.startsWith("{") && !head.startsWith("[")) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readValue(text());
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
