package io.flashwire.ingest.postgres;

import io.flashwire.ingest.revision.Presences;
import io.flashwire.ingest.revision.StoreUnreachable;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Keeps in PostgreSQL which entries are in which list. */
public final class PostgresPresences implements Presences {

    private static final String KEEP = """
            insert into presence (list, key, missed)
            select ?, key, missed from unnest(?, ?) as told (key, missed) order by key
            on conflict (list, key) do update set missed = excluded.missed""";

    private final DataSource database;
    private final PostgresTransaction transaction;

    public PostgresPresences(DataSource database) {
        this.database = database;
        this.transaction = new PostgresTransaction(database);
    }

    @Override
    public Map<String, Integer> of(String list) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select key, missed from presence where list = ?")) {
            select.setString(1, list);
            var missed = new HashMap<String, Integer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    missed.put(rows.getString(1), rows.getInt(2));
                }
            }
            return missed;
        } catch (SQLException e) {
            throw new StoreUnreachable(e);
        }
    }

    @Override
    public Set<String> missing(String list) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select key from presence where list = ? and missed > 0")) {
            select.setString(1, list);
            var keys = new HashSet<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new StoreUnreachable(e);
        }
    }

    @Override
    public void keep(String list, Map<String, Integer> missed) {
        var rows = List.copyOf(missed.entrySet());
        var _ = transaction.run(connection -> {
            try (var insert = connection.prepareStatement(KEEP)) {
                insert.setString(1, list);
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text", rows.stream().map(Map.Entry::getKey).toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "int4", rows.stream().map(Map.Entry::getValue).toArray()));
                return Optional.of(insert.executeUpdate());
            }
        });
    }

    @Override
    public void forget(String list, Collection<String> keys) {
        var _ = transaction.run(connection -> {
            try (var delete = connection.prepareStatement("delete from presence where list = ? and key = any (?)")) {
                delete.setString(1, list);
                delete.setArray(2, connection.createArrayOf("text", keys.toArray()));
                return Optional.of(delete.executeUpdate());
            }
        });
    }
}
