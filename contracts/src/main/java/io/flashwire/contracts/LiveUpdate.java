package io.flashwire.contracts;

import java.time.Instant;
import java.util.List;
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
 * @param version as a wire numbers it; versions are compared, and may leave numbers out
 * @param changed what this revision changed of the one before; absent in a first one
 * @param copyOf the update of another source that told the same in nearly the same words before, absent where none did
 * @param test true where its publisher marks it as a test: it never alerts as real
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
        @Nullable Instant embargoedUntil,
        @Nullable String version,
        @Nullable List<Part> changed,
        @Nullable Copy copyOf,
        @Nullable Boolean test) {

    public LiveUpdate {
        changed = changed == null ? null : List.copyOf(changed);
    }

    /** What most updates are: no item of a wire, no copy, no test. */
    public LiveUpdate(
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
        this(
                id,
                source,
                key,
                revision,
                state,
                url,
                headline,
                body,
                language,
                publishedAt,
                modifiedAt,
                firstSeenAt,
                clock,
                urgency,
                embargoedUntil,
                null,
                null,
                null,
                null);
    }

    /** What a revision can change. */
    public enum Part {
        HEADLINE,
        BODY,
        PUBLISHED_AT,
        URGENCY,
        EMBARGO,
        STATE
    }

    /**
     * The update that another one copies.
     *
     * @param source the id of the source that told it first: both count as that one origin
     * @param similarity share of their word sequences that they have in common, 0 to 1, estimated
     */
    public record Copy(String id, String source, double similarity) {}

    /** This update, to be made another that differs where the draft is told so. */
    public UpdateDraft draft() {
        return new UpdateDraft(this);
    }

    public LiveUpdate withLanguage(@Nullable String detected) {
        return draft().language(detected).toUpdate();
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
