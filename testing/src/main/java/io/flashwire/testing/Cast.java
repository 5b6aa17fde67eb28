package io.flashwire.testing;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.contracts.UpdateState;
import java.time.Instant;

/** The named cast of sample updates: a small vocabulary that the tests of all modules speak. */
public final class Cast {

    public static final Source HIGHLAND_HERALD =
            new Source("highland-herald", "Highland Herald", "https://herald.example/live", "B");
    public static final Source VALLEY_WIRE =
            new Source("valley-wire", "Valley Wire", "https://valley.example/blog", "B");

    public static final Instant MORNING = Instant.parse("2020-09-27T08:39:00Z");

    /** Armenia's own government declares martial law: a FLASH. */
    public static final LiveUpdate ARMENIA_DECLARES_MARTIAL_LAW = update(
            HIGHLAND_HERALD,
            "armenia-martial-law",
            MORNING,
            "Armenia declares martial law",
            "The Armenian government has declared martial law across the country, Prime Minister Nikol Pashinyan said.");

    /** The same event, told six minutes later by another outlet. */
    public static final LiveUpdate ARMENIA_UNDER_MARTIAL_LAW = update(
            VALLEY_WIRE,
            "yerevan-martial-law",
            MORNING.plusSeconds(360),
            "Martial law in Armenia",
            "Martial law was declared in Armenia on Sunday by a decision of the government.");

    /** Nobody agreed to anything: never more than ROUTINE. */
    public static final LiveUpdate UN_CALLS_FOR_CEASEFIRE = update(
            HIGHLAND_HERALD,
            "un-ceasefire",
            MORNING.plusSeconds(7200),
            "UN chief calls for an immediate ceasefire",
            "UN Secretary-General Antonio Guterres called on both sides to stop fighting at once.");

    private Cast() {}

    public static LiveUpdate update(Source source, String key, Instant publishedAt, String headline, String body) {
        return new LiveUpdate(
                UpdateIds.of(source.id(), key),
                source,
                key,
                1,
                UpdateState.LIVE,
                source.url() + "#" + key,
                headline,
                body,
                "en",
                publishedAt,
                null,
                publishedAt,
                Clock.of(Clock.Basis.EXPLICIT_OFFSET, publishedAt.toString(), "Z"),
                null,
                null);
    }

    /** The next revision of an update, with another body. */
    public static LiveUpdate corrected(LiveUpdate earlier, String headline, String body) {
        return revised(earlier, UpdateState.CORRECTED, headline, body);
    }

    /** The next revision of an update that its publisher has taken back. */
    public static LiveUpdate withdrawn(LiveUpdate earlier) {
        return revised(earlier, UpdateState.WITHDRAWN, earlier.headline(), earlier.body());
    }

    private static LiveUpdate revised(LiveUpdate earlier, UpdateState state, String headline, String body) {
        return new LiveUpdate(
                earlier.id(),
                earlier.source(),
                earlier.key(),
                earlier.revision() + 1,
                state,
                earlier.url(),
                headline,
                body,
                earlier.language(),
                earlier.publishedAt(),
                earlier.at().plusSeconds(600),
                earlier.firstSeenAt(),
                earlier.clock(),
                earlier.urgency(),
                earlier.embargoedUntil());
    }
}
