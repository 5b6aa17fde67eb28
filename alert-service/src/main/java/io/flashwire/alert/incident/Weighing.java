package io.flashwire.alert.incident;

import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.EventStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the sightings of a situation against each other, one after the other in the order of their clocks; at any point
 * it answers for those taken so far.
 */
public final class Weighing {

    /** Shorter quotes may be the same by chance: "a state of emergency". */
    private static final int COPY_LENGTH = 60;

    private static final Map<EventStatus, Integer> PROGRESS = Map.of(
            EventStatus.CLAIMED, 0,
            EventStatus.OCCURRED, 1,
            EventStatus.AGREED, 1,
            EventStatus.EXTENDED, 2,
            EventStatus.IN_FORCE, 2,
            EventStatus.VIOLATED, 3,
            EventStatus.ENDED, 4);

    /** That one side accuses the other of a breach is news of its own; other claims come after what is certain. */
    private static final Comparator<Sighting> ADVANCED = Comparator.comparing((Sighting sighting) ->
                    !sighting.isClaim() || sighting.event().status() == EventStatus.VIOLATED)
            .thenComparingInt(sighting -> PROGRESS.getOrDefault(sighting.event().status(), 0));

    private final boolean ownActs;
    private final Naming naming;
    private final List<Sighting> denials = new ArrayList<>();
    private final Map<String, Sighting> byOrigin = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();
    private final Set<String> outlets = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private @Nullable Sighting leading;
    private @Nullable Sighting ownAct;
    private @Nullable Sighting voiced;
    private boolean asFact;

    /** @param ownActs whether an authority's own act confirms it */
    public Weighing(boolean ownActs, Naming naming) {
        this.ownActs = ownActs;
        this.naming = naming;
    }

    /** Weighs one more, in the order of their clocks. */
    public void take(Sighting sighting) {
        if (sighting.raises()) {
            raise(sighting);
        }
        if (sighting.supports()) {
            asFact |= !sighting.isClaim();
            corroborate(sighting);
        }
        if (sighting.denies()) {
            denials.add(sighting);
        }
    }

    private void raise(Sighting sighting) {
        // Of equals the first one leads: who tells it again does not take its place.
        if (leading == null || ADVANCED.compare(sighting, leading) > 0) {
            leading = sighting;
        }
        if (ownActs && ownAct == null && sighting.actor() != null && !sighting.isClaim()) {
            ownAct = sighting;
        }
        if (voiced == null && (!sighting.isClaim() || sighting.speaker() != null || sighting.actor() != null)) {
            voiced = sighting;
        }
    }

    /** The sighting that tells how far the event has come: what is certain before claims, the latest stage, told first. */
    public Sighting leading() {
        return Objects.requireNonNull(leading, "nothing raises it");
    }

    public Life life() {
        var leading = leading();
        if (leading.event().status() == EventStatus.ENDED && !leading.isClaim()) {
            return new Life.Over(leading.report().source().name());
        }
        var denial = denials.stream().filter(this::stands).findFirst();
        if (denial.isPresent()) {
            return names(denial.get(), leading)
                    ? new Life.Disputed(voiceOf(denial.get()), true)
                    : new Life.Disputed(denial.get().report().source().name(), false);
        }
        if (ownAct != null) {
            return new Life.ConfirmedByAct(naming.side(Objects.requireNonNull(ownAct.actor())));
        }
        if (origins.size() > 1 && asFact) {
            return new Life.ConfirmedByOrigins(List.copyOf(origins.values()));
        }
        return voiced == null
                ? new Life.Rumoured(leading.report().source().name())
                : new Life.Reported(voiceOf(voiced));
    }

    /** The outlets that tell it, the first one first, each with its first sighting; who only copies another is left out. */
    public List<Sighting> outlets() {
        return List.copyOf(byOrigin.values());
    }

    /**
     * One sighting of each origin, and of each outlet: an outlet's copy of another's text is the other's word, not its own.
     * Independent are an outlet for what it tells itself, and the speaker for what is only claimed.
     */
    private void corroborate(Sighting sighting) {
        var report = sighting.report();
        var words = words(sighting);
        var copied = words.length() >= COPY_LENGTH && !told.add(words);
        if (!copied
                && !byOrigin.containsKey(report.origin())
                && outlets.add(report.source().id())) {
            byOrigin.put(report.origin(), sighting);
        }
        if (sighting.isClaim()) {
            var speaker = sighting.speaker() == null ? sighting.actor() : sighting.speaker();
            if (speaker != null) {
                origins.putIfAbsent("party " + Sighting.affiliation(speaker), naming.of(speaker, sighting.context()));
            }
        } else if (byOrigin.containsKey(report.origin())) {
            origins.putIfAbsent("outlet " + report.origin(), report.source().name());
        }
    }

    /** An authority's own act outweighs denials by others, and its own that came before: "no need for mobilisation". */
    private boolean stands(Sighting denial) {
        return ownAct == null
                || (denial.at().isAfter(ownAct.at())
                        && sameParty(denial.speaker() == null ? denial.actor() : denial.speaker(), ownAct.actor()));
    }

    private static boolean sameParty(@Nullable Party one, @Nullable Party other) {
        return one != null && other != null && Sighting.affiliation(one).equals(Sighting.affiliation(other));
    }

    /** Whether the text names who denies it: nobody denies what he claims himself. */
    private static boolean names(Sighting denial, Sighting claim) {
        return denial.speaker() != null && !(claim.isClaim() && sameParty(denial.speaker(), claim.speaker()));
    }

    private String voiceOf(Sighting sighting) {
        if (sighting.speaker() != null) {
            return naming.of(sighting.speaker(), sighting.context());
        }
        return sighting.isClaim() && sighting.actor() != null
                ? naming.of(sighting.actor(), sighting.context())
                : sighting.report().source().name();
    }

    private static String words(Sighting sighting) {
        var text = sighting.event().evidence().text().toLowerCase(Locale.ROOT);
        var words = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(words::appendCodePoint);
        return words.toString();
    }
}
