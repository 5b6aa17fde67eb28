package io.flashwire.alert.alert;

import io.flashwire.alert.incident.Dossier;
import io.flashwire.alert.incident.Dossier.Filed;
import io.flashwire.alert.incident.Dossier.Stretch;
import io.flashwire.alert.incident.DossierKey;
import io.flashwire.alert.incident.Identities;
import io.flashwire.alert.incident.Incident;
import io.flashwire.alert.incident.IncidentStore;
import io.flashwire.alert.incident.JoinRules.Rule;
import io.flashwire.alert.incident.Naming;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.alert.incident.Sightings;
import io.flashwire.alert.incident.Situation;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes updates and says what a desk is to be told of them. A batch is judged as a whole: what comes together makes one
 * alert for each incident, and a repeat of a revision makes none.
 */
public final class Desk {

    private final IncidentStore store;
    private final Sightings sightings;
    private final Writer writer;
    private final Naming naming;
    private final Thresholds thresholds;
    private final InstantSource clock;
    private final boolean exercise;

    /** @param exercise whether all alerts are an exercise, not only those of old news */
    public Desk(
            IncidentStore store,
            Sightings sightings,
            Wording wording,
            Thresholds thresholds,
            InstantSource clock,
            boolean exercise) {
        this.store = store;
        this.sightings = sightings;
        this.writer = new Writer(new Headline(wording, sightings.rules()), new Story(wording));
        this.naming = wording.naming();
        this.thresholds = thresholds;
        this.clock = clock;
        this.exercise = exercise;
    }

    /** The alerts that these updates make; the caller holds the transaction of the store. */
    public List<Alert> take(Collection<EnrichedUpdate> batch) {
        var news = news(batch);
        if (news.isEmpty()) {
            return List.of();
        }
        var told = news.values().stream()
                .flatMap(update -> sightings.of(update).stream())
                .toList();
        var takenOut = store.takeOut(
                news.keySet(), told.stream().map(Sighting::dossier).collect(Collectors.toSet()));
        var stretches = new TreeMap<DossierKey, Stretch>();
        takenOut.forEach(entry -> stretch(stretches, entry.sighting()));
        told.forEach(sighting -> stretch(stretches, sighting));
        store.file(told.stream()
                .map(sighting -> new Filed(sighting, Identities.inherited(sighting, takenOut)))
                .toList());
        var robbed =
                takenOut.stream().map(Filed::incident).filter(Objects::nonNull).collect(Collectors.toSet());
        return stretches.isEmpty()
                ? List.of()
                : store.open(stretches.values()).stream()
                        .flatMap(dossier -> judge(dossier, robbed).stream())
                        .toList();
    }

    /** The highest revision of each update, without those that were seen before. */
    private Map<String, EnrichedUpdate> news(Collection<EnrichedUpdate> batch) {
        var latest = new LinkedHashMap<String, EnrichedUpdate>();
        for (var enriched : batch) {
            latest.merge(
                    enriched.update().id(),
                    enriched,
                    (one, other) -> one.update().revision() < other.update().revision() ? other : one);
        }
        var revisions = new TreeMap<String, Integer>();
        latest.forEach((id, enriched) -> revisions.put(id, enriched.update().revision()));
        latest.keySet().retainAll(store.admit(revisions));
        return latest;
    }

    private void stretch(Map<DossierKey, Stretch> stretches, Sighting sighting) {
        var key = sighting.dossier();
        stretches.merge(key, Stretch.around(key, ruleOf(key), sighting.at()), Stretch::and);
    }

    private Rule ruleOf(DossierKey key) {
        return sightings.rules().of(key.kind()).orElseThrow();
    }

    /** @param robbed ids of incidents that sightings were taken out of */
    private List<Alert> judge(Dossier dossier, Set<String> robbed) {
        var rule = ruleOf(dossier.key());
        var now = clock.instant();
        var situations = dossier.situations(rule);
        var identities = Identities.of(dossier, situations);
        var known = dossier.incidents().stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        var members = dossier.members();
        var changed = new ArrayList<Incident>();
        var alerts = new ArrayList<Alert>();
        for (var situation : situations) {
            var id = identities.of(situation);
            if (!robbed.contains(id) && situation.ids().equals(members.get(id))) {
                continue; // It was told as it is.
            }
            var incident = known.get(id);
            var picture = Picture.of(situation, rule, naming, thresholds);
            var draft = writer.draft(id, picture, now, isExercise(dossier.key(), situation, now));
            switch (Decision.on(incident, picture, draft, thresholds)) {
                case Decision.Tell tell -> {
                    var alert = writer.tell(tell, draft);
                    alerts.add(alert);
                    changed.add(new Incident(id, dossier.key(), openedAt(incident, situation), alert));
                }
                case Decision.Silent _ -> {}
            }
        }
        for (var incident : identities.lost()) {
            var cancel = writer.cancel(incident.told(), whyLost(incident, situations, identities), now);
            alerts.add(cancel);
            changed.add(new Incident(incident.id(), dossier.key(), incident.openedAt(), cancel));
        }
        store.keep(dossier, filed(dossier, situations, identities), changed);
        return alerts;
    }

    private static Instant openedAt(@Nullable Incident incident, Situation situation) {
        return incident == null ? situation.begunAt() : incident.openedAt();
    }

    private static List<Filed> filed(Dossier dossier, List<Situation> situations, Identities identities) {
        var incidents = new HashMap<Sighting.Id, String>();
        for (var situation : situations) {
            var id = identities.of(situation);
            situation.sightings().forEach(sighting -> incidents.put(sighting.id(), id));
        }
        return dossier.filed().stream()
                .map(entry -> new Filed(
                        entry.sighting(), incidents.get(entry.sighting().id())))
                .toList();
    }

    private boolean isExercise(DossierKey key, Situation situation, Instant now) {
        var newest = situation.raising().getLast().at();
        return exercise || key.old() || newest.plus(sightings.freshness()).isBefore(now);
    }

    /** An incident whose evidence is found in another one was the same event all along. */
    private static String whyLost(Incident incident, List<Situation> situations, Identities identities) {
        var rested = incident.told().evidence().stream()
                .map(Alert.Evidence::updateId)
                .collect(Collectors.toSet());
        return situations.stream()
                .filter(situation -> situation.raising().stream()
                        .map(Sighting::report)
                        .anyMatch(report -> rested.contains(report.updateId())))
                .findFirst()
                .map(situation -> "The same event as incident " + identities.of(situation) + ", which goes on.")
                .orElse("All that it rested on was withdrawn or corrected.");
    }
}
