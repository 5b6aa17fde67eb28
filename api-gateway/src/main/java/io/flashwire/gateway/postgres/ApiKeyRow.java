package io.flashwire.gateway.postgres;

import io.flashwire.gateway.access.ApiKey;
import io.flashwire.gateway.access.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_key")
@NullUnmarked // filled by Hibernate
class ApiKeyRow {

    @Id
    UUID id;

    String prefix;
    String digest;
    String holder;

    String name;
    List<String> roles;
    boolean bootstrap;
    Instant createdAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant revokedAt;

    @Nullable
    Instant lastUsedAt;

    static ApiKeyRow from(ApiKey key) {
        var row = new ApiKeyRow();
        row.id = key.id();
        row.prefix = key.prefix();
        row.digest = key.digest();
        row.holder = key.holder();
        row.name = key.name();
        row.roles = key.roles().stream().map(Role::lowerCase).sorted().toList();
        row.createdAt = key.createdAt();
        row.expiresAt = key.expiresAt();
        row.revokedAt = key.revokedAt();
        row.lastUsedAt = key.lastUsedAt();
        return row;
    }

    ApiKey toDomain() {
        var named = roles.stream().flatMap(role -> Role.named(role).stream()).collect(Collectors.toSet());
        return new ApiKey(id, prefix, digest, holder, name, named, createdAt, expiresAt, revokedAt, lastUsedAt);
    }
}
