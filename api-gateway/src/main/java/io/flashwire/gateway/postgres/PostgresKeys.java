package io.flashwire.gateway.postgres;

import io.flashwire.gateway.access.ApiKey;
import io.flashwire.gateway.access.KeyText;
import io.flashwire.gateway.access.Role;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys, without their secrets. */
@ApplicationScoped
@Transactional
public class PostgresKeys {

    private final Rows rows;

    PostgresKeys(Rows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ApiKeyRow, UUID> {}

    public Optional<ApiKey> withPrefix(String prefix) {
        return rows.find("prefix", prefix).firstResultOptional().map(ApiKeyRow::toDomain);
    }

    public List<ApiKey> all() {
        return rows.find("order by createdAt desc, id").stream()
                .map(ApiKeyRow::toDomain)
                .toList();
    }

    public void add(ApiKey key) {
        rows.persist(ApiKeyRow.from(key));
    }

    /** Empty where there is no such key; one that was revoked before stays as it was. */
    public Optional<ApiKey> revoke(UUID id, Instant now) {
        return rows.findByIdOptional(id).map(row -> {
            if (row.revokedAt == null) {
                row.revokedAt = now;
            }
            return row.toDomain();
        });
    }

    /** What came of the wish to replace a key. */
    public sealed interface Rotation {
        record Replaced(ApiKey old, ApiKey fresh) implements Rotation {}

        /** It opens nothing any more, or it is the environment's. */
        record NotReplaceable(String why) implements Rotation {}

        record Unknown() implements Rotation {}
    }

    /** Both keys are good until the overlap is over: whoever holds the old one has that long to take up the new one. */
    public Rotation rotate(UUID id, KeyText text, Duration overlap, @Nullable Instant expiresAt, Instant now) {
        var row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new Rotation.Unknown();
        }
        var old = row.toDomain();
        if (row.bootstrap) {
            return new Rotation.NotReplaceable("is the environment's: FLASHWIRE_ADMIN_KEY replaces it");
        }
        if (!old.good(now)) {
            return new Rotation.NotReplaceable("is revoked or out of date: make a new one");
        }
        var fresh = old.replacement(text, now, expiresAt);
        row.expiresAt = old.endAfter(overlap, now);
        rows.persist(ApiKeyRow.from(fresh));
        return new Rotation.Replaced(row.toDomain(), fresh);
    }

    public void noteUse(UUID id, Instant now) {
        rows.update("lastUsedAt = ?1 where id = ?2", now, id);
    }

    /** Makes the environment's key the one key of its kind: an earlier one that it gave is good no longer. */
    public void bootstrap(KeyText text, Instant now) {
        rows.update("revokedAt = ?1 where bootstrap and revokedAt is null and digest <> ?2", now, text.digest());
        var known = rows.find("prefix", text.prefix()).firstResultOptional();
        if (known.isPresent() && known.get().digest.equals(text.digest())) {
            return;
        }
        known.ifPresent(rows::delete);
        rows.flush();
        var row = ApiKeyRow.from(ApiKey.first(text, "bootstrap", Set.of(Role.ADMIN), now, null));
        row.bootstrap = true;
        rows.persist(row);
    }
}
