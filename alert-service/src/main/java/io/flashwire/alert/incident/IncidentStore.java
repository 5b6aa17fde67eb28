package io.flashwire.alert.incident;

import io.flashwire.alert.incident.Dossier.Filed;
import io.flashwire.alert.incident.Dossier.Stretch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is filed so far. All calls for one batch of updates belong to one transaction of the caller. */
public interface IncidentStore {

    /**
     * Takes note of the revisions of these updates.
     *
     * @return the updates of which no revision as high was seen before; the others are repeats
     */
    Set<String> admit(Map<String, Integer> revisions);

    /**
     * Takes out what the earlier revisions of these updates told. From here to the end of the transaction nobody else can
     * open the dossiers that it is taken from, nor those others: all of them at once, so that no two callers wait for each
     * other.
     *
     * @return what that was, and which incidents it belonged to
     */
    List<Filed> takeOut(Set<String> updateIds, Set<DossierKey> others);

    /** Files sightings, with the incidents of what they take the place of. */
    void file(Collection<Filed> filed);

    /** Opens dossiers that are the caller's alone. */
    List<Dossier> open(Collection<Stretch> stretches);

    /**
     * Keeps what has become of a dossier.
     *
     * @param filed all its sightings, with the incidents that they belong to now
     * @param changed those of its incidents that are new or changed
     */
    void keep(Dossier dossier, List<Filed> filed, List<Incident> changed);
}
