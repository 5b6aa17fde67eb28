package io.flashwire.alert.postgres;

import io.flashwire.alert.incident.Dossier;
import io.flashwire.alert.incident.Dossier.Filed;
import io.flashwire.alert.incident.Dossier.Stretch;
import io.flashwire.alert.incident.DossierKey;
import io.flashwire.alert.incident.Incident;
import io.flashwire.alert.incident.IncidentStore;
import io.flashwire.alert.incident.Sighting;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Keeps what is filed in PostgreSQL. Each dossier has one writer at a time, whatever the partitions and replicas: a lock
 * on its key is held until the transaction ends. Locks are taken in one order, and before any sighting is touched, so that
 * no two writers wait for each other.
 */
@ApplicationScoped
class PostgresIncidentStore implements IncidentStore, PanacheRepositoryBase<SightingEntity, SightingEntity.Key> {

    private final Session session;

    PostgresIncidentStore(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> admit(Map<String, Integer> revisions) {
        var sorted = new TreeMap<>(revisions);
        var news = session.createNativeQuery("""
                        insert into consumed_update (update_id, revision)
                        select id, revision from unnest(:ids, :revisions) as seen (id, revision) order by id
                        on conflict (update_id) do update set revision = excluded.revision, noted_at = now()
                            where consumed_update.revision < excluded.revision
                        returning update_id""", String.class)
                .setParameter("ids", sorted.keySet().toArray(String[]::new))
                .setParameter("revisions", sorted.values().toArray(Integer[]::new))
                .getResultList();
        return Set.copyOf(news);
    }

    @Override
    public List<Filed> takeOut(Set<String> updateIds, Set<DossierKey> others) {
        // Where an update is filed changes only with the update, and that was admitted to this transaction.
        lock(Stream.concat(others.stream().map(DossierKey::toString), dossiersOf(updateIds)));
        return session
                .createNativeQuery(
                        "delete from sighting where update_id = any(:ids) returning detail, incident_id",
                        Object[].class)
                .setParameter("ids", updateIds.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> new Filed(Json.read((String) row[0], Sighting.class), (String) row[1]))
                .toList();
    }

    @Override
    public void file(Collection<Filed> filed) {
        persist(filed.stream().map(SightingEntity::from));
    }

    @Override
    public List<Dossier> open(Collection<Stretch> stretches) {
        var incidents = new LinkedHashMap<String, List<Incident>>();
        var ids = new ArrayList<String>();
        for (var entity : within("""
                select incident.* from incident
                join unnest(:keys, :froms, :tos) as stretch (dossier, opens, closes)
                    on incident.dossier = stretch.dossier and incident.opened_at between opens and closes""", stretches, IncidentEntity.class)) {
            ids.add(entity.id);
            incidents.computeIfAbsent(entity.dossier, _ -> new ArrayList<>()).add(entity.toDomain());
        }
        var filed = new HashMap<String, List<Filed>>();
        var sightings = new ArrayList<>(within("""
                select sighting.* from sighting
                join unnest(:keys, :froms, :tos) as stretch (dossier, opens, closes)
                    on sighting.dossier = stretch.dossier and sighting.at between opens and closes
                where sighting.incident_id is null""", stretches, SightingEntity.class));
        if (!ids.isEmpty()) {
            sightings.addAll(list("incident in ?1", ids));
        }
        for (var entity : sightings) {
            filed.computeIfAbsent(entity.dossier, _ -> new ArrayList<>())
                    .add(new Filed(entity.toDomain(), entity.incident));
        }
        return stretches.stream()
                .map(stretch -> stretch.key().toString())
                .map(key -> new Dossier(
                        DossierKey.parse(key),
                        filed.getOrDefault(key, List.of()),
                        incidents.getOrDefault(key, List.of())))
                .toList();
    }

    @Override
    public void keep(Dossier dossier, List<Filed> filed, List<Incident> changed) {
        for (var incident : changed) {
            var entity = session.find(IncidentEntity.class, incident.id());
            if (entity == null) {
                session.persist(IncidentEntity.from(incident));
            } else {
                entity.take(incident);
            }
        }
        // All of them were read by this transaction: nothing is read again.
        filed.forEach(entry -> findById(SightingEntity.Key.of(entry.sighting())).incident = entry.incident());
    }

    private Stream<String> dossiersOf(Set<String> updateIds) {
        return session
                .createNativeQuery("select distinct dossier from sighting where update_id = any(:ids)", String.class)
                .setParameter("ids", updateIds.toArray(String[]::new))
                .getResultList()
                .stream();
    }

    private void lock(Stream<String> dossiers) {
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(key) as text) from unnest(:keys) as key", String.class)
                .setParameter(
                        "keys",
                        dossiers.map(PostgresIncidentStore::lockOf)
                                .sorted()
                                .distinct()
                                .toArray(Long[]::new))
                .getResultList();
    }

    private static long lockOf(String dossier) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha.digest(dossier.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private <E> List<E> within(String sql, Collection<Stretch> stretches, Class<E> type) {
        var rows = session.createNativeQuery(sql, type)
                .setParameter(
                        "keys", stretches.stream().map(s -> s.key().toString()).toArray(String[]::new))
                .setParameter("froms", stretches.stream().map(Stretch::from).toArray(Instant[]::new))
                .setParameter("tos", stretches.stream().map(Stretch::to).toArray(Instant[]::new))
                .getResultList();
        return rows;
    }
}
