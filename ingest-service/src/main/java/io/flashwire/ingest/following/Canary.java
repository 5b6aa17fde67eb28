package io.flashwire.ingest.following;

import io.flashwire.ingest.reading.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A source of this program's own, followed like any other: what it publishes must come through. What it says depends on the time
 * alone, so any replica can publish what another polls and a third waits for.
 */
public final class Canary {

    public static final String ID = "flashwire-canary";

    private static final int SHOWN = 3;
    private static final Duration POLLED_EVERY = Duration.ofSeconds(2);
    private static final Duration FRESHNESS = Duration.ofHours(1);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final URI url;
    private final Duration every;
    private final Duration within;
    private final InstantSource clock;

    /**
     * @param every whole minutes between two entries, which is as exact as their times are
     * @param within which an entry must have come through
     */
    public Canary(URI url, Duration every, Duration within, InstantSource clock) {
        if (every.compareTo(Duration.ofMinutes(1)) < 0 || every.toSecondsPart() != 0) {
            throw new IllegalArgumentException("the canary sings every so many whole minutes, not every " + every);
        }
        this.url = url;
        this.every = every;
        this.within = within;
        this.clock = clock;
    }

    public URI url() {
        return url;
    }

    public Duration every() {
        return every;
    }

    public Duration within() {
        return within;
    }

    /** What it publishes now: a live blog of its latest entries. */
    public String document() {
        return IntStream.range(0, SHOWN)
                .mapToObj(i -> latest().minus(every.multipliedBy(i)))
                .map(at ->
                        "%s\nThe canary of %s\n\nAn entry of this program's own, by which it is known that entries come through.\n"
                                .formatted(STAMP.format(at), at))
                .collect(Collectors.joining("\n"));
    }

    /** When its latest entry was published. */
    public Instant latest() {
        long period = every.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(clock.instant().getEpochSecond(), period) * period);
    }

    public Followed source() {
        return new Followed(
                ID,
                "Flashwire's canary",
                url,
                Kind.LIVE_BLOG_TEXT,
                ID,
                ZoneOffset.UTC,
                "en",
                "F",
                POLLED_EVERY,
                SecretHeaders.NONE,
                FRESHNESS,
                false,
                false);
    }
}
