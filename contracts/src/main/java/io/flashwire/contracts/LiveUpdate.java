package io.flashwire.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a live blog, feed or wire, on one clock.
 *
 * @param id {@link UpdateIds#of}: the same for the same entry, however often it is read
 * @param key the publisher's own id of the entry
 * @param revision 1 for the first content seen, one more for each change of content
 * @param headline may be empty, {@code body} too, but never both
 * @param publishedAt absent only where {@code clock.basis} is {@code UNKNOWN}
 * @param firstSeenAt when Flashwire first read it
 * @param urgency 1 (flash) to 9 as the IPTC counts it
 */
public record LiveUpdate(
        String id,
        Source source,
        String key,
        int revision,
        UpdateState state,
        @Nullable String url,
        String headline,
        String body,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant modifiedAt,
        Instant firstSeenAt,
        Clock clock,
        @Nullable Integer urgency,
        @Nullable Instant embargoedUntil) {

    public LiveUpdate withLanguage(@Nullable String detected) {
        return new LiveUpdate(
                id,
                source,
                key,
                revision,
                state,
                url,
                headline,
                body,
                detected,
                publishedAt,
                modifiedAt,
                firstSeenAt,
                clock,
                urgency,
                embargoedUntil);
    }

    /** The clock of the entry: when it was published, or failing that when it was first seen. */
    public Instant at() {
        return publishedAt == null ? firstSeenAt : publishedAt;
    }

    /** The text of one field, which the offsets of mentions and evidence count in. */
    public String text(Field field) {
        return switch (field) {
            case HEADLINE -> headline;
            case BODY -> body;
        };
    }
}
