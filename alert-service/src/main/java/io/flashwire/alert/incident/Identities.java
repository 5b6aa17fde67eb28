package io.flashwire.alert.incident;

import io.flashwire.alert.incident.Dossier.Filed;
import io.flashwire.contracts.UpdateIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which situation is which incident. One that a desk was told of keeps its id as long as its evidence lasts, so that a
 * late report of an earlier hour or a wider area never breaks a thread. A new one is named after its key: the first of a
 * window gets the same id in whatever order its reports arrive, and where there are several they are numbered.
 */
public final class Identities {

    private static final Comparator<Incident> CHRONICLE =
            Comparator.comparing(Incident::openedAt).thenComparing(Incident::id);

    /** By themselves: to hash a situation is to hash every word that it holds. */
    private final IdentityHashMap<Situation, String> ids = new IdentityHashMap<>();

    private final List<Incident> lost = new ArrayList<>();

    private Identities(Dossier dossier, List<Situation> situations) {
        var incidents = new LinkedHashMap<String, Incident>();
        dossier.incidents().stream().sorted(CHRONICLE).forEach(incident -> incidents.put(incident.id(), incident));
        var open = new HashSet<String>();
        incidents.values().stream()
                .filter(incident -> !incident.retracted())
                .forEach(incident -> open.add(incident.id()));
        keep(shares(dossier, situations, open), open);
        var taken = new HashSet<String>();
        situations.stream()
                .filter(situation -> !ids.containsKey(situation))
                .forEach(situation -> ids.put(situation, name(situation, incidents, taken)));
        incidents.values().stream()
                .filter(incident -> open.contains(incident.id()))
                .forEach(lost::add);
    }

    public static Identities of(Dossier dossier, List<Situation> situations) {
        return new Identities(dossier, situations);
    }

    public String of(Situation situation) {
        return Objects.requireNonNull(ids.get(situation));
    }

    /** Those that a desk was told of and that no situation carries on. */
    public List<Incident> lost() {
        return lost;
    }

    /** The incident of what it takes the place of: what an update tells in another revision is the same event. */
    public static @Nullable String inherited(Sighting sighting, Collection<Filed> takenOut) {
        return takenOut.stream()
                .filter(entry -> entry.incident() != null
                        && entry.sighting().dossier().equals(sighting.dossier())
                        && entry.sighting()
                                .report()
                                .updateId()
                                .equals(sighting.report().updateId()))
                .max(Comparator.comparing(
                                (Filed entry) -> entry.sighting().area().equals(sighting.area()))
                        .thenComparing(entry -> entry.sighting().ordinal() == sighting.ordinal()))
                .map(Filed::incident)
                .orElse(null);
    }

    private record Share(Situation situation, String incident, int sightings) {}

    private static List<Share> shares(Dossier dossier, List<Situation> situations, Set<String> open) {
        var filedIn = new HashMap<Sighting.Id, @Nullable String>();
        for (Filed filed : dossier.filed()) {
            filedIn.put(filed.sighting().id(), filed.incident());
        }
        var shares = new ArrayList<Share>();
        for (var situation : situations) {
            var counts = new LinkedHashMap<String, Integer>();
            for (var sighting : situation.raising()) {
                var incident = filedIn.get(sighting.id());
                if (incident != null && open.contains(incident)) {
                    counts.merge(incident, 1, Integer::sum);
                }
            }
            counts.forEach((incident, count) -> shares.add(new Share(situation, incident, count)));
        }
        // Sorting is stable: of equal shares the earliest situation's counts.
        shares.sort(Comparator.comparingInt(Share::sightings).reversed());
        return shares;
    }

    private void keep(List<Share> shares, Set<String> open) {
        for (var share : shares) {
            if (!ids.containsKey(share.situation()) && open.remove(share.incident())) {
                ids.put(share.situation(), share.incident());
            }
        }
    }

    private static String name(Situation situation, Map<String, Incident> incidents, Set<String> taken) {
        for (var number = 1; ; number++) {
            var id = "i-" + UpdateIds.digest(number == 1 ? situation.key() : situation.key() + " no " + number);
            var incident = incidents.get(id);
            var free = incident == null || (incident.retracted() && tellsAnew(situation, incident));
            if (free && taken.add(id)) {
                return id;
            }
        }
    }

    /** Whether the situation is the event that was taken back, told again. */
    private static boolean tellsAnew(Situation situation, Incident retracted) {
        var place = retracted.told().place();
        return place == null
                || situation.raising().stream()
                        .map(Sighting::area)
                        .allMatch(area -> area.place() == null || area.place().equals(place.id()));
    }
}
