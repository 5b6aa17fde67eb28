package io.flashwire.ingest.clock;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a line that moves on past what it recognises, and can be set back. */
final class Cursor {

    private final String line;
    private int at;

    Cursor(String line) {
        this.line = line;
    }

    @Nullable
    MatchResult take(Pattern pattern) {
        var matcher = pattern.matcher(line).region(at, line.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.toMatchResult();
    }

    void skip(Pattern pattern) {
        var _ = take(pattern);
    }

    int at() {
        return at;
    }

    void backTo(int earlier) {
        at = earlier;
    }

    boolean atEnd() {
        return at >= line.length();
    }

    String rest() {
        return line.substring(at);
    }

    String since(int start) {
        return line.substring(start, at);
    }
}
