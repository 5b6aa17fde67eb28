package io.flashwire.ingest.reading;

import io.flashwire.ingest.clock.Day;
import io.flashwire.ingest.clock.PageDay;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of pages and entries, and what in them names an entry for good. */
public final class Addresses {

    private static final Pattern SCHEME_AND_PREFIX =
            Pattern.compile("^https?://(?:www\\.|m\\.|amp\\.|mobile\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("^[^/?#]*");
    private static final Pattern TRAILING = Pattern.compile("/+(?=$|[?#])");
    /** A number or a digest that no other entry of the outlet bears; a mere date is none. */
    private static final Pattern DISTINCTIVE = Pattern.compile(
            "(?<!\\d)(?!(?:19|20)\\d{6}(?!\\d))\\d{6,}|(?=[0-9a-f-]*\\d)(?=[0-9a-f-]*[a-f])[0-9a-f]{8}[0-9a-f-]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile("/(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-]|$)");

    private Addresses() {}

    /**
     * The key of what an address leads to. Moving to https or to another of the outlet's hosts changes it as little as a new
     * slug of the page that an entry stands on, as far as the entry's own anchor is unlike any other.
     */
    public static String key(String address) {
        var stripped = address.strip();
        int anchor = stripped.indexOf('#');
        var fragment = anchor < 0 ? "" : stripped.substring(anchor + 1);
        if (DISTINCTIVE.matcher(fragment).find()) {
            return fragment;
        }
        var bare = SCHEME_AND_PREFIX.matcher(stripped).replaceFirst("");
        if (bare.length() == stripped.length()) {
            return stripped;
        }
        var lowered = HOST.matcher(bare).replaceFirst(host -> host.group().toLowerCase(Locale.ROOT));
        return TRAILING.matcher(lowered).replaceFirst("");
    }

    /** Whether both lead to the same page, whatever the place in it. */
    public static boolean samePage(String one, String other) {
        return page(one).equals(page(other));
    }

    private static String page(String address) {
        int anchor = address.indexOf('#');
        return key(anchor < 0 ? address : address.substring(0, anchor));
    }

    /** An address as it stands on a page, made absolute; empty where it is none that could be fetched. */
    public static Optional<String> absolute(@Nullable String address, @Nullable String base) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        try {
            var written = URI.create(address.strip().replace(" ", "%20"));
            var uri = base == null || base.isEmpty() || written.isAbsolute()
                    ? written
                    : URI.create(base).resolve(written);
            var scheme = uri.getScheme();
            return uri.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    ? Optional.of(uri.toString())
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The day that an address bears, as many outlets' do: {@code /news/2020/9/27/story}. */
    public static Optional<PageDay> day(@Nullable String address) {
        var match = DAY.matcher(address == null ? "" : address);
        if (!match.find()) {
            return Optional.empty();
        }
        var written = new Day(
                Integer.valueOf(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        return written.near(null).map(PageDay::of);
    }
}
