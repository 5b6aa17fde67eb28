package io.flashwire.ingest.following;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Headers that a source is asked with. Their values may be secrets, so they are never shown; and they may name variables of the
 * environment, {@code ${SOURCE_…}}, so that no secret has to be written down. Other variables are none of a source's business.
 */
public record SecretHeaders(Map<String, String> values) {

    public static final SecretHeaders NONE = new SecretHeaders(Map.of());

    /** What is shown in the place of a value; who sends it back means the value that is there. */
    public static final String HIDDEN = "(hidden)";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(SOURCE_[A-Z0-9_]+)}");

    public SecretHeaders {
        var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(values);
        values = byName;
    }

    /** With the variables' values; a variable that is not set is empty. */
    public Map<String, String> resolved(Function<String, @Nullable String> environment) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> resolve(header.getValue(), environment)));
    }

    private static String resolve(String value, Function<String, @Nullable String> environment) {
        return VARIABLE.matcher(value).replaceAll(found -> {
            var set = environment.apply(found.group(1));
            return Matcher.quoteReplacement(set == null ? "" : set);
        });
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
