package io.flashwire.ingest.source;

import io.flashwire.contracts.Source;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An outlet that Flashwire knows.
 *
 * @param zone in which it tells its times
 * @param cues what only this outlet's own pages say of themselves
 */
public record KnownSource(
        String id,
        String name,
        @Nullable String url,
        ZoneId zone,
        @Nullable String language,
        @Nullable String grade,
        List<String> cues) {

    public KnownSource {
        Objects.requireNonNull(id, "a source has an id");
        Objects.requireNonNull(name, () -> "source " + id + " has no name");
        Objects.requireNonNull(zone, () -> "source " + id + " has no zone");
        if (grade != null && !grade.matches("[A-F]")) {
            throw new IllegalArgumentException("source " + id + " has the grade " + grade + "; grades are A to F");
        }
        cues = cues == null ? List.of() : List.copyOf(cues);
    }

    public Source toSource() {
        return new Source(id, name, url, grade);
    }

    boolean publishesAt(String pageUrl) {
        var own = url == null ? null : host(url);
        var host = host(pageUrl);
        return own != null && host != null && (host.equals(own) || host.endsWith("." + own));
    }

    private static @Nullable String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null || !host.startsWith("www.") ? host : host.substring("www.".length());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
