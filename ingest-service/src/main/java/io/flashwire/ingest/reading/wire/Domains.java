package io.flashwire.ingest.reading.wire;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whose an identifier is: {@code urn:newsml:dpa.com:20090101:…}, {@code tag:reuters.com,2020:…}, {@code https://www.example.com/1}. */
final class Domains {

    private static final Pattern NAMED =
            Pattern.compile("(?:urn:newsml:|tag:)([a-z0-9-]+(?:\\.[a-z0-9-]+)+)[:,].*", Pattern.CASE_INSENSITIVE);

    private Domains() {}

    static Optional<String> of(String identifier) {
        var named = NAMED.matcher(identifier);
        if (named.matches()) {
            return Optional.of(named.group(1));
        }
        try {
            return Optional.ofNullable(URI.create(identifier).getHost());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
