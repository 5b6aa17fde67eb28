package io.flashwire.egress;

import io.flashwire.egress.Answer.Answered;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where an answer sends its reader. */
final class Redirect {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirect() {}

    /** Empty where the answer is no redirect, or names no place that one could go to. */
    static Optional<URI> of(Answered answer, URI from) {
        var location = answer.header("location");
        if (location == null || !STATUSES.contains(answer.status())) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(
                    from.resolve(location.strip().replace(" ", "%20")).toASCIIString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether what is meant for the first may be shown to the second: the same origin, or the same host made safe. */
    static boolean staysWith(URI first, URI second) {
        boolean sameHost = first.getHost() != null && first.getHost().equalsIgnoreCase(second.getHost());
        boolean sameScheme = first.getScheme().equalsIgnoreCase(second.getScheme());
        return sameHost && (sameScheme ? first.getPort() == second.getPort() : madeSafe(first, second));
    }

    private static boolean madeSafe(URI first, URI second) {
        return "https".equalsIgnoreCase(second.getScheme()) && first.getPort() < 0 && second.getPort() < 0;
    }
}
