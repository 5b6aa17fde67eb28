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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs the sightings of a situation against each other. */
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

    private final List<Sighting> raising;
    private final List<Sighting> supporting;
    private final List<Sighting> denials;
    private final boolean ownActs;
    private final Naming naming;

    public Weighing(Situation situation, boolean ownActs, Naming naming) {
        this.naming = naming;
        this.raising = situation.raising();
        this.supporting = situation.supporting();
        this.denials = situation.denials();
        this.ownActs = ownActs;
    }

    /** The sighting that tells how far the event has come: what is certain before claims, the latest stage, told first. */
    public Sighting leading() {
        // max() keeps the last of equals, so go through them from the latest to the earliest.
        return raising.reversed().stream().max(ADVANCED).orElseThrow();
    }

    public Life life() {
        var leading = leading();
        if (leading.event().status() == EventStatus.ENDED && !leading.isClaim()) {
            return new Life.Over(leading.report().source().name());
        }
        var act = ownAct();
        var denial =
                denials.stream().filter(candidate -> stands(candidate, act)).findFirst();
        if (denial.isPresent()) {
            return names(denial.get(), leading)
                    ? new Life.Disputed(voiceOf(denial.get()), true)
                    : new Life.Disputed(denial.get().report().source().name(), false);
        }
        if (act.isPresent()) {
            return new Life.ConfirmedByAct(
                    naming.side(Objects.requireNonNull(act.get().actor())));
        }
        var origins = origins();
        if (origins.size() > 1 && supporting.stream().anyMatch(sighting -> !sighting.isClaim())) {
            return new Life.ConfirmedByOrigins(List.copyOf(origins.values()));
        }
        return raising.stream()
                .filter(sighting -> !sighting.isClaim() || sighting.speaker() != null || sighting.actor() != null)
                .findFirst()
                .<Life>map(first -> new Life.Reported(voiceOf(first)))
                .orElseGet(() -> new Life.Rumoured(leading.report().source().name()));
    }

    /** The outlets that tell it, the first one first, each with its first sighting; who only copies another is left out. */
    public List<Sighting> outlets() {
        return new ArrayList<>(byOrigin().values());
    }

    /** One sighting of each origin, and of each outlet: an outlet's copy of another's text is the other's word, not its own. */
    private Map<String, Sighting> byOrigin() {
        var byOrigin = new LinkedHashMap<String, Sighting>();
        Set<String> outlets = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (var sighting : supporting) {
            var words = words(sighting);
            var outlet = sighting.report().source().id();
            var copied = words.length() >= COPY_LENGTH && !told.add(words);
            if (!copied && !byOrigin.containsKey(sighting.report().origin()) && outlets.add(outlet)) {
                byOrigin.put(sighting.report().origin(), sighting);
            }
        }
        return byOrigin;
    }

    /** Independent origins with their names: an outlet for what it tells itself, the speaker for what is only claimed. */
    private Map<String, String> origins() {
        var origins = new LinkedHashMap<String, String>();
        var outlets = byOrigin();
        for (var sighting : supporting) {
            var report = sighting.report();
            if (sighting.isClaim()) {
                var speaker = Optional.ofNullable(sighting.speaker()).or(() -> Optional.ofNullable(sighting.actor()));
                speaker.ifPresent(party -> origins.putIfAbsent(
                        "party " + Sighting.affiliation(party), naming.of(party, sighting.context())));
            } else if (outlets.containsKey(report.origin())) {
                origins.putIfAbsent("outlet " + report.origin(), report.source().name());
            }
        }
        return origins;
    }

    private Optional<Sighting> ownAct() {
        return ownActs
                ? raising.stream()
                        .filter(sighting -> sighting.actor() != null && !sighting.isClaim())
                        .findFirst()
                : Optional.empty();
    }

    /** An authority's own act outweighs denials by others, and its own that came before: "no need for mobilisation". */
    private static boolean stands(Sighting denial, Optional<Sighting> act) {
        return act.isEmpty()
                || (denial.at().isAfter(act.get().at())
                        && sameParty(
                                denial.speaker() == null ? denial.actor() : denial.speaker(),
                                act.get().actor()));
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
