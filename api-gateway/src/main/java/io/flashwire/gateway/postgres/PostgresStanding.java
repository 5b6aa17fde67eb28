package io.flashwire.gateway.postgres;

import io.flashwire.gateway.live.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Whether the keys and sessions that follow streams are still good, all of them in two questions. */
@ApplicationScoped
public class PostgresStanding implements Callers.Standing {

    private static final String KEY = "key:";
    private static final String SESSION = "session:";

    private final DataSource database;

    PostgresStanding(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<String> among(Set<String> callers, Instant now) {
        var good = new HashSet<String>();
        // Whoever is neither was let in by somebody else's word, which says itself until when it holds.
        callers.stream()
                .filter(caller -> !caller.startsWith(KEY) && !caller.startsWith(SESSION))
                .forEach(good::add);
        var keys = of(KEY, callers);
        if (!keys.isEmpty()) {
            good.addAll(new Query("select '" + KEY + "' || prefix as caller from api_key")
                    .where("prefix = any(?)", keys)
                    .where("revoked_at is null")
                    .where("(expires_at is null or expires_at > ?)", now)
                    .list(database, row -> row.getString("caller")));
        }
        var sessions = of(SESSION, callers);
        if (!sessions.isEmpty()) {
            good.addAll(new Query("select '" + SESSION + "' || left(digest, 8) as caller from session")
                    .where("left(digest, 8) = any(?)", sessions)
                    .where("expires_at > ?", now)
                    .list(database, row -> row.getString("caller")));
        }
        return good;
    }

    private static Set<String> of(String kind, Set<String> callers) {
        return callers.stream()
                .filter(caller -> caller.startsWith(kind))
                .map(caller -> caller.substring(kind.length()))
                .collect(Collectors.toSet());
    }
}
