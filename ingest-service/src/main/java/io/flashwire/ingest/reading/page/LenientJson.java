package io.flashwire.ingest.reading.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The JSON that pages hold: with comments around it, bad escapes, quotes that nobody escaped, or an end that never came. */
final class LenientJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();
    private static final Pattern OPENING =
            Pattern.compile("\\s*(?:(?://|/\\*)?\\s*(?:<!--|<!\\[CDATA\\[)\\s*(?:\\*/)?\\s*)*");
    private static final Pattern CLOSING = Pattern.compile("-->|]]>");
    private static final Pattern BROKEN_UNICODE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u(?![0-9A-Fa-f]{4})");

    private LenientJson() {}

    /** @param damaged whether some of the text could not be read */
    record Parsed(List<JsonNode> roots, boolean damaged) {}

    static Parsed parse(String script) {
        var text = unwrapped(script);
        if (text.startsWith("{&quot;") || text.startsWith("[{&quot;")) {
            text = Parser.unescapeEntities(text, false);
        }
        try {
            return new Parsed(all(text), false);
        } catch (JsonProcessingException _) {
            return repaired(text);
        }
    }

    /** Without the comment that hides a script from browsers of old, and without what was cut off in the middle of a thing. */
    private static String unwrapped(String script) {
        var opening = OPENING.matcher(script);
        int start = opening.lookingAt() ? opening.end() : 0;
        var closed = CLOSING.matcher(script).region(Math.max(start, script.length() - 40), script.length());
        int open = closed.find() ? closed.start() : script.length();
        int end = Math.max(script.lastIndexOf('}', open - 1), script.lastIndexOf(']', open - 1)) + 1;
        return script.substring(start, Math.max(start, end));
    }

    /** The value that begins at this place, whatever follows it; a missing node where there is none. */
    static JsonNode valueAt(char[] text, int start) {
        try (var parser = MAPPER.createParser(text, start, text.length - start)) {
            JsonNode node = MAPPER.readTree(parser);
            return node == null ? MAPPER.missingNode() : node;
        } catch (JsonProcessingException _) {
            return MAPPER.missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory cannot fail to be read", e);
        }
    }

    private static Parsed repaired(String text) {
        var repaired = escapeQuotes(BROKEN_UNICODE.matcher(text).replaceAll("$1\\\\\\\\u"));
        try {
            return new Parsed(all(repaired), false);
        } catch (JsonProcessingException _) {
            return new Parsed(asFarAsItGoes(repaired), true);
        }
    }

    private static List<JsonNode> all(String text) throws JsonProcessingException {
        try (var values = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return values.readAll();
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory cannot fail to be read", e);
        }
    }

    /** A quote ends a string only where the JSON could go on behind it; any other was meant to be read. */
    private static String escapeQuotes(String text) {
        var out = new StringBuilder(text.length() + 64);
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (inString && one == '\\' && i + 1 < text.length()) {
                out.append(one);
                one = text.charAt(++i);
            } else if (one == '"') {
                boolean inner = inString && !endsString(text, i + 1);
                inString = inner || !inString;
                if (inner) {
                    out.append('\\');
                }
            }
            out.append(one);
        }
        return out.toString();
    }

    private static boolean endsString(String text, int behind) {
        int next = skipSpace(text, behind);
        if (next >= text.length()) {
            return true;
        }
        return switch (text.charAt(next)) {
            case ':', '}', ']' -> true;
            case ',' -> {
                int after = skipSpace(text, next + 1);
                yield after >= text.length() || beginsValue(text, after);
            }
            default -> false;
        };
    }

    /** Behind a comma stands another string, value or object; a word that only begins like one goes on in prose. */
    private static boolean beginsValue(String text, int at) {
        char one = text.charAt(at);
        return one == '"'
                || one == '{'
                || one == '['
                || text.startsWith("true", at)
                || text.startsWith("false", at)
                || text.startsWith("null", at)
                || Character.isDigit(one)
                || one == '-';
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static List<JsonNode> asFarAsItGoes(String text) {
        var open = new ArrayDeque<JsonToken>();
        try (var buffer = new TokenBuffer(MAPPER, false);
                var parser = MAPPER.createParser(text)) {
            if (copy(parser, buffer, open) == JsonToken.FIELD_NAME) {
                buffer.writeNull();
            }
            while (!open.isEmpty()) {
                if (open.pop() == JsonToken.START_OBJECT) {
                    buffer.writeEndObject();
                } else {
                    buffer.writeEndArray();
                }
            }
            var roots = new ArrayList<JsonNode>();
            try (var values = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(buffer.asParser())) {
                values.forEachRemaining(roots::add);
            }
            return roots;
        } catch (IOException _) {
            return List.of();
        }
    }

    /** The last token that could be read. */
    private static @Nullable JsonToken copy(JsonParser parser, TokenBuffer buffer, ArrayDeque<JsonToken> open)
            throws IOException {
        JsonToken last = null;
        try {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                buffer.copyCurrentEvent(parser);
                if (token.isStructStart()) {
                    open.push(token);
                } else if (token.isStructEnd()) {
                    open.pop();
                }
                last = token;
            }
        } catch (JsonProcessingException _) {
            // What came before it is what there is.
        }
        return last;
    }
}
