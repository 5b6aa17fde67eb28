package io.flashwire.ingest.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Markup as the text that a reader sees: paragraphs apart by a blank line, no scripts, no captions, no controls. */
public final class HtmlText {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "head",
            "button",
            "form",
            "input",
            "select",
            "textarea",
            "nav",
            "figcaption");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "blockquote",
            "pre",
            "figure",
            "ul",
            "ol",
            "dl",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "address");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "caption");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|img|figure|section|script|style|table)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SIMPLE =
            Set.of("a", "b", "i", "u", "em", "strong", "span", "br", "sup", "sub", "small", "cite", "q");
    private static final Pattern SIMPLE_TAG = Pattern.compile(
            "<(/?)([A-Za-z][A-Za-z0-9]*)(?:\\s+(?!hidden)[\\w-]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'))?)*\\s*/?>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});");
    private static final Pattern BREAKS = Pattern.compile("\\s*\n\\s*");
    /** Publishers' systems encode what is already encoded; more often than this none does. */
    private static final int ENCODED_AGAIN = 3;

    private static final Map<String, String> COMMON = Map.of(
            "quot", "\"", "apos", "'", "#39", "'", "#x27", "'", "amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00a0");
    private static final int LONGEST_COMMON = 5;

    private static final char DELETE = '\u007f';

    private HtmlText() {}

    /** The text of markup, of plain text with entities, or of either encoded once more than needed. */
    public static String of(String markup) {
        var text = markup;
        for (int i = 0; i < ENCODED_AGAIN && (i == 0 || stillEncoded(text)); i++) {
            text = once(text);
        }
        return text;
    }

    /** In one line, as headlines are. */
    public static String line(String markup) {
        var text = of(markup);
        return text.indexOf('\n') < 0 ? text : BREAKS.matcher(text).replaceAll(" ");
    }

    public static String of(Element element) {
        var text = new Seen();
        element.traverse(text);
        return text.tidy();
    }

    private static boolean stillEncoded(String text) {
        return hasAny(text, '<', TAG) || hasAny(text, '&', ENTITY);
    }

    /** Looked for only where one begins: most text holds none. */
    private static boolean hasAny(String text, char first, Pattern pattern) {
        int at = text.indexOf(first);
        if (at < 0) {
            return false;
        }
        var matcher = pattern.matcher(text);
        while (at >= 0) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
            at = text.indexOf(first, at + 1);
        }
        return false;
    }

    private static String once(String markup) {
        var text = new Seen();
        if (!hasAny(markup, '<', TAG) && !markup.contains("<!")) {
            var plain = unescaped(markup);
            if (isTidy(plain)) {
                return plain.strip();
            }
            text.append(plain, true);
            return text.tidy();
        }
        return text.takeSimple(markup)
                ? text.tidy()
                : of(Jsoup.parseBodyFragment(markup).body());
    }

    /** The few entities that nearly all text does with are looked up; a parser knows the others. */
    private static String unescaped(String text) {
        int from = 0;
        var out = new StringBuilder();
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
            int end = text.indexOf(';', at);
            boolean near = end > 0 && end - at <= LONGEST_COMMON;
            var common = near ? COMMON.get(text.substring(at + 1, end)) : null;
            if (common == null) {
                return Parser.unescapeEntities(text, false);
            }
            out.append(text, from, at).append(common);
            from = end + 1;
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    private static boolean isTidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            boolean plain = one > ' ' && one < DELETE;
            boolean loneSpace = one == ' ' && i > 0 && text.charAt(i - 1) != ' ';
            if (!plain && !loneSpace && (one <= DELETE || isSpace(one) || isInvisible(one))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one);
    }

    private static boolean isInvisible(char one) {
        return Character.isISOControl(one) || one == '\u200b' || one == '\ufeff' || one == '\u00ad' || one == '\ufffe';
    }

    private static final class Seen implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int unseen;

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words when unseen == 0 -> append(words.getWholeText(), false);
                case Element element when unseen > 0 || hides(element) -> unseen++;
                case Element element -> open(element.normalName());
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (unseen > 0) {
                    unseen--;
                } else {
                    close(element.normalName());
                }
            }
        }

        private static boolean hides(Element element) {
            return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
        }

        private void open(String tag) {
            if (tag.equals("br")) {
                breakLine(standingBreaks() + 1);
            } else {
                breakAround(tag);
            }
            if (tag.equals("li")) {
                text.append("• ");
            }
        }

        private void close(String tag) {
            breakAround(tag);
            if (tag.equals("td") || tag.equals("th")) {
                append(" ", false);
            }
        }

        private void breakAround(String tag) {
            if (PARAGRAPHS.contains(tag)) {
                breakLine(2);
            } else if (LINES.contains(tag)) {
                breakLine(1);
            }
        }

        /** @param breaks that stand here in the end, at least; never more than a blank line */
        private void breakLine(int breaks) {
            int standing = standingBreaks();
            text.repeat('\n', text.isEmpty() ? 0 : Math.max(0, Math.min(breaks, 2) - standing));
        }

        private int standingBreaks() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            int standing = 0;
            while (standing < end && text.charAt(end - 1 - standing) == '\n') {
                standing++;
            }
            return standing;
        }

        /** Most markup is so simple that it needs no tree; false, and to be forgotten, where it is not. */
        private boolean takeSimple(String markup) {
            var tag = SIMPLE_TAG.matcher(markup);
            int at = 0;
            for (int open = markup.indexOf('<'); open >= 0; open = markup.indexOf('<', at)) {
                if (!tag.region(open, markup.length()).lookingAt()) {
                    return false;
                }
                var name = tag.group(2).toLowerCase(Locale.ROOT);
                if (!SIMPLE.contains(name) && !PARAGRAPHS.contains(name) && !LINES.contains(name)) {
                    return false;
                }
                append(unescaped(markup.substring(at, open)), false);
                if (tag.group(1).isEmpty()) {
                    open(name);
                } else {
                    close(name);
                }
                at = tag.end();
            }
            append(unescaped(markup.substring(at)), false);
            return true;
        }

        /** @param breaks whether line breaks are meant, as they are where there is no markup */
        private void append(String words, boolean breaks) {
            int start = 0;
            for (int i = 0; i < words.length(); i++) {
                char one = words.charAt(i);
                if (one <= ' ' || one >= DELETE) {
                    text.append(words, start, i);
                    start = i + 1;
                    appendOne(one, breaks);
                }
            }
            text.append(words, start, words.length());
        }

        private void appendOne(char one, boolean breaks) {
            if (one == '\n' && breaks) {
                breakLine(standingBreaks() + 1);
            } else if (isSpace(one)) {
                int end = text.length();
                if (end > 0 && text.charAt(end - 1) != ' ' && text.charAt(end - 1) != '\n') {
                    text.append(' ');
                }
            } else if (!isInvisible(one)) {
                text.append(one);
            }
        }

        private String tidy() {
            return text.toString().strip();
        }
    }
}
