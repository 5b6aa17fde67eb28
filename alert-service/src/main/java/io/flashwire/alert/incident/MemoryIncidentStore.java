package io.flashwire.alert.incident;

import io.flashwire.alert.incident.Dossier.Filed;
import io.flashwire.alert.incident.Dossier.Stretch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps everything in memory, for one thread: what the offline commands use. */
public final class MemoryIncidentStore implements IncidentStore {

    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, List<Sighting>> byUpdate = new HashMap<>();
    private final Map<DossierKey, Map<Sighting.Id, Filed>> filed = new HashMap<>();
    private final Map<DossierKey, Map<String, Incident>> incidents = new HashMap<>();

    @Override
    public Set<String> admit(Map<String, Integer> seen) {
        var news = new TreeSet<String>();
        seen.forEach((id, revision) -> {
            if (revision > revisions.getOrDefault(id, 0)) {
                revisions.put(id, revision);
                news.add(id);
            }
        });
        return news;
    }

    @Override
    public List<Filed> takeOut(Set<String> updateIds, Set<DossierKey> others) {
        var taken = new ArrayList<Filed>();
        for (var updateId : updateIds) {
            var sightings = byUpdate.remove(updateId);
            if (sightings != null) {
                for (var sighting : sightings) {
                    var entry = filed.getOrDefault(sighting.dossier(), new HashMap<>())
                            .remove(sighting.id());
                    if (entry != null) {
                        taken.add(entry);
                    }
                }
            }
        }
        return taken;
    }

    @Override
    public void file(Collection<Filed> entries) {
        for (var entry : entries) {
            var sighting = entry.sighting();
            byUpdate.computeIfAbsent(sighting.report().updateId(), _ -> new ArrayList<>())
                    .add(sighting);
            filed.computeIfAbsent(sighting.dossier(), _ -> new LinkedHashMap<>())
                    .put(sighting.id(), entry);
        }
    }

    @Override
    public List<Dossier> open(Collection<Stretch> stretches) {
        return stretches.stream().map(this::open).toList();
    }

    private Dossier open(Stretch stretch) {
        var opened = incidents.getOrDefault(stretch.key(), Map.of()).values().stream()
                .filter(incident -> stretch.holds(incident.openedAt()))
                .toList();
        var ids = opened.stream().map(Incident::id).collect(Collectors.toSet());
        var sightings = new ArrayList<Filed>();
        for (var entry : filed.getOrDefault(stretch.key(), Map.of()).values()) {
            var incident = entry.incident();
            if (incident == null ? stretch.holds(entry.sighting().at()) : ids.contains(incident)) {
                sightings.add(entry);
            }
        }
        return new Dossier(stretch.key(), sightings, opened);
    }

    @Override
    public void keep(Dossier dossier, List<Filed> now, List<Incident> changed) {
        var file = filed.computeIfAbsent(dossier.key(), _ -> new LinkedHashMap<>());
        now.forEach(entry -> file.put(entry.sighting().id(), entry));
        var known = incidents.computeIfAbsent(dossier.key(), _ -> new LinkedHashMap<>());
        changed.forEach(incident -> known.put(incident.id(), incident));
    }
}
