package io.flashwire.ingest.revision;

import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the version numbers of wires: {@code 3} with {@code 12}, {@code 1.9} with {@code 1.10}. Numbers may be left out, so a
 * version is never expected to be one more than the one before.
 */
final class Versions {

    private static final int LONGEST = 100;
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)*");
    private static final Pattern DOT = Pattern.compile("\\.");

    private Versions() {}

    /** Less than, equal to or greater than 0, as for comparators; empty where either is no number. */
    static OptionalInt compare(@Nullable String one, @Nullable String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return OptionalInt.empty();
        }
        var ones = DOT.split(one);
        var others = DOT.split(other);
        for (int i = 0; i < Math.max(ones.length, others.length); i++) {
            int order = part(ones, i).compareTo(part(others, i));
            if (order != 0) {
                return OptionalInt.of(order);
            }
        }
        return OptionalInt.of(0);
    }

    /** The higher one; the second where nobody can tell. */
    static @Nullable String higher(@Nullable String one, @Nullable String other) {
        return other == null || compare(one, other).orElse(-1) > 0 ? one : other;
    }

    private static boolean isNumber(@Nullable String version) {
        return version != null
                && version.length() <= LONGEST
                && NUMBERS.matcher(version).matches();
    }

    private static BigInteger part(String[] parts, int at) {
        return at < parts.length ? new BigInteger(parts[at]) : BigInteger.ZERO;
    }
}
