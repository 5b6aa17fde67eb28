package io.flashwire.alert.channel;

import java.net.URI;
import java.net.URISyntaxException;

/** What is shown in the place of a secret. */
public final class Redaction {

    static final String MARK = "…";

    private static final int SHORTEST_WORTH_HIDING = 6;

    private Redaction() {}

    /** Of an address its host, of anything else nothing. */
    public static String of(String secret) {
        try {
            var uri = new URI(secret);
            return uri.getHost() == null ? MARK : uri.getScheme() + "://" + uri.getRawAuthority() + "/" + MARK;
        } catch (URISyntaxException _) {
            return MARK;
        }
    }

    /** Whether it is not a secret, but what was shown for one. */
    public static boolean hides(String text) {
        return text.contains(MARK);
    }

    /** A text of somebody else's, without the secret of the channel that it may repeat. */
    public static String in(String text, Channel channel) {
        var secret = channel.secret();
        if (secret == null || secret.length() < SHORTEST_WORTH_HIDING) {
            return text;
        }
        var without = text.replace(secret, MARK);
        var path = pathOf(secret);
        return path.length() < SHORTEST_WORTH_HIDING ? without : without.replace(path, MARK);
    }

    private static String pathOf(String secret) {
        try {
            var path = new URI(secret).getRawPath();
            return path == null || !secret.contains("://") ? "" : path;
        } catch (URISyntaxException _) {
            return "";
        }
    }
}
