package io.flashwire.ingest.revision;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.LiveUpdate.Part;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.contracts.UpdateState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An update as it came in, before anybody knows which revision it is.
 *
 * @param toldAt of when this content is: when its publisher last changed it, or when it was read; absent where nobody says
 * @param lookedAt when the list that it stands in had been looked at before; absent where this is the first look, or no list
 */
public record Candidate(
        LiveUpdate update,
        @Nullable Instant toldAt,
        @Nullable Instant lookedAt) {

    public Candidate(LiveUpdate update, @Nullable Instant toldAt) {
        this(update, toldAt, null);
    }

    /** As it was read in a document: of when its publisher says, and failing that of when it was read. */
    public static Candidate read(LiveUpdate update, @Nullable Instant lookedAt) {
        return new Candidate(
                update, update.modifiedAt() == null ? update.firstSeenAt() : update.modifiedAt(), lookedAt);
    }

    public boolean withdrawn() {
        return update.state() == UpdateState.WITHDRAWN;
    }

    boolean embargoedAt(Instant now) {
        return !withdrawn()
                && update.embargoedUntil() != null
                && update.embargoedUntil().isAfter(now);
    }

    /** What was embargoed is published when its embargo ends, whenever it was written. */
    Candidate publishedAfterItsEmbargo() {
        var end = update.embargoedUntil();
        var at = update.publishedAt();
        return withdrawn() || end == null || at == null || !at.isBefore(end)
                ? this
                : new Candidate(update.draft().published(end, update.clock()).toUpdate(), toldAt, lookedAt);
    }

    boolean hasText() {
        return !update.headline().isBlank() || !update.body().isBlank();
    }

    /** Whether it is of a lower version, or told of an earlier time, than the other; a withdrawal is of all versions. */
    boolean isBefore(Candidate other) {
        var versions = Versions.compare(update.version(), other.update.version());
        if (!withdrawn() && versions.isPresent() && versions.getAsInt() != 0) {
            return versions.getAsInt() < 0;
        }
        return toldAt != null && other.toldAt != null && toldAt.isBefore(other.toldAt);
    }

    /** Equal for equal content: what a reader of the update would notice, not who pushed it when. */
    public String hash() {
        var parts = new ArrayList<>(List.of(
                update.headline(),
                update.body(),
                Objects.toString(update.publishedAt()),
                Objects.toString(update.urgency()),
                Objects.toString(update.embargoedUntil()),
                withdrawn() ? "withdrawn" : "live"));
        if (Boolean.TRUE.equals(update.test())) {
            parts.add("test");
        }
        return UpdateIds.digest(parts.toArray(String[]::new));
    }

    /** A withdrawal need not repeat what it withdraws. It holds for all versions up to the highest that is known. */
    Candidate completedFrom(LiveUpdate earlier) {
        if (!withdrawn()) {
            return this;
        }
        var completed = update.draft()
                .headline(hasText() ? update.headline() : earlier.headline())
                .body(hasText() ? update.body() : earlier.body())
                .url(update.url() == null ? earlier.url() : update.url())
                .language(update.language() == null ? earlier.language() : update.language())
                .urgency(update.urgency() == null ? earlier.urgency() : update.urgency())
                .version(Versions.higher(earlier.version(), update.version()))
                .copyOf(earlier.copyOf())
                .test(update.test() == null ? earlier.test() : update.test());
        if (update.publishedAt() == null) {
            completed.published(earlier.publishedAt(), earlier.clock());
        }
        return new Candidate(completed.toUpdate(), toldAt, lookedAt);
    }

    /** The update as the first revision of what nobody has seen before. */
    LiveUpdate asFirst() {
        return BackDating.USUAL.check(update, lookedAt).draft().revision(1).toUpdate();
    }

    /** The update as the revision that follows this one. */
    LiveUpdate asNextOf(LiveUpdate earlier) {
        return BackDating.carriedOver(earlier, update)
                .draft()
                .revision(earlier.revision() + 1)
                .state(withdrawn() ? UpdateState.WITHDRAWN : UpdateState.CORRECTED)
                .firstSeenAt(earlier.firstSeenAt())
                .changed(changesOf(earlier))
                .toUpdate();
    }

    private List<Part> changesOf(LiveUpdate earlier) {
        var changes = new ArrayList<Part>();
        note(changes, Part.HEADLINE, earlier.headline(), update.headline());
        note(changes, Part.BODY, earlier.body(), update.body());
        note(changes, Part.PUBLISHED_AT, earlier.publishedAt(), update.publishedAt());
        note(changes, Part.URGENCY, earlier.urgency(), update.urgency());
        note(changes, Part.EMBARGO, earlier.embargoedUntil(), update.embargoedUntil());
        note(changes, Part.STATE, earlier.state() == UpdateState.WITHDRAWN, withdrawn());
        return changes;
    }

    private static void note(List<Part> changes, Part part, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            changes.add(part);
        }
    }
}
