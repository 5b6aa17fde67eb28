package io.flashwire.ingest.reading.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What an element of a feed holds, in whichever way it is wrapped. */
final class Content {

    private Content() {}

    static @Nullable String orNull(@Nullable Element element) {
        var value = of(element);
        return value.isEmpty() ? null : value;
    }

    static String of(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        var type = element.attr("type").toLowerCase(Locale.ROOT);
        if (element.attr("mode").equalsIgnoreCase("base64") || isBinary(type)) {
            return decoded(text(element));
        }
        if (type.contains("xhtml")
                && element.childrenSize() == 1
                && Names.local(element.child(0)).equals("div")) {
            return element.child(0).html().strip();
        }
        return element.childrenSize() > 0 ? element.html().strip() : text(element);
    }

    private static boolean isBinary(String type) {
        return type.equals("application/octet-stream") || type.startsWith("image/");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException _) {
            return base64;
        }
    }

    private static String text(Element element) {
        var text = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
        }
        return text.toString().strip();
    }
}
