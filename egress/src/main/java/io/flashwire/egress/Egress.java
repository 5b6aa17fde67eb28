package io.flashwire.egress;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where Flashwire may connect to.
 *
 * @param allowedHosts hosts that may be private, by the very name that stands in the URL
 */
public record Egress(Set<String> allowedHosts) {

    private static final int LONGEST_URL = 2048;

    public Egress {
        allowedHosts =
                allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    public sealed interface Verdict {}

    /** @param address that which was judged, and the only one to dial */
    public record Allowed(InetAddress address) implements Verdict {}

    public record Refused(String why) implements Verdict {}

    /** Judges all addresses of a host: one that is not public condemns it, since a name can be made to answer anything. */
    public Verdict judge(String host, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return new Refused("the host has no address");
        }
        if (!allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
            for (var address : addresses) {
                var objection = Routability.objection(address);
                if (objection.isPresent()) {
                    return new Refused("the host's address is not public (" + objection.get() + ")");
                }
            }
        }
        return new Allowed(addresses.getFirst());
    }

    /** What is wrong with the URL of an endpoint, as far as can be said without resolving it. */
    public static Optional<String> objection(String url) {
        if (url.length() > LONGEST_URL) {
            return Optional.of("is longer than " + LONGEST_URL + " characters");
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("is no URL: " + e.getReason());
        }
        var scheme = uri.getScheme();
        if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
            return Optional.of("does not begin with https:// or http://");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            return Optional.of("names no host");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("holds a user or a password");
        }
        return uri.getRawFragment() == null ? Optional.empty() : Optional.of("has a fragment");
    }
}
