package io.flashwire.ingest.postgres;

import io.flashwire.contracts.LiveUpdate.Copy;
import io.flashwire.ingest.copy.CopyFiles;
import io.flashwire.ingest.copy.Filed;
import io.flashwire.ingest.copy.Fingerprint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** Files texts in PostgreSQL: an index over their bands finds those that are alike. */
public final class PostgresCopyFiles implements CopyFiles {

    /** Held for one batch at a time, by whichever replica: two copies that arrive at once would otherwise miss each other. */
    private static final String LOCK = "select pg_advisory_xact_lock(7233)";

    private static final String ALIKE = """
            select update_id, source, place, print, original, original_source, similarity from copy_file
            where bands && ? or update_id = any (?) order by place limit 2000""";

    private static final String FILE = """
            insert into copy_file (update_id, source, print, bands, original, original_source, similarity, filed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (update_id) do update set
              print = excluded.print, bands = excluded.bands, original = excluded.original,
              original_source = excluded.original_source, similarity = excluded.similarity""";

    private final PostgresTransaction transaction;

    public PostgresCopyFiles(DataSource database) {
        this.transaction = new PostgresTransaction(database);
    }

    @Override
    public List<Filed> file(List<Filed> arriving, Instant now) {
        return transaction
                .run(connection -> {
                    try (var lock = connection.prepareStatement(LOCK)) {
                        lock.execute();
                    }
                    var decided = Filed.decide(arriving, alike(connection, arriving));
                    file(connection, decided, now);
                    return Optional.of(decided);
                })
                .orElseThrow();
    }

    private static List<Filed> alike(Connection connection, List<Filed> arriving) throws SQLException {
        var bands = arriving.stream()
                .flatMapToLong(text -> LongStream.of(text.print().bands()))
                .distinct()
                .boxed()
                .toArray();
        var ids = arriving.stream().map(Filed::id).toArray();
        try (var select = connection.prepareStatement(ALIKE)) {
            select.setArray(1, connection.createArrayOf("int8", bands));
            select.setArray(2, connection.createArrayOf("text", ids));
            var alike = new ArrayList<Filed>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    alike.add(filed(rows));
                }
            }
            return alike;
        }
    }

    private static Filed filed(ResultSet row) throws SQLException {
        var original = row.getString("original");
        return new Filed(
                row.getString("update_id"),
                row.getString("source"),
                row.getLong("place"),
                Fingerprint.of(row.getBytes("print")),
                original == null
                        ? null
                        : new Copy(original, row.getString("original_source"), row.getDouble("similarity")));
    }

    private static void file(Connection connection, List<Filed> decided, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(FILE)) {
            for (var filed : decided) {
                insert.setString(1, filed.id());
                insert.setString(2, filed.source());
                insert.setBytes(3, filed.print().toBytes());
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "int8",
                                Arrays.stream(filed.print().bands()).boxed().toArray()));
                setOriginal(insert, filed);
                insert.setObject(8, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void setOriginal(PreparedStatement insert, Filed filed) throws SQLException {
        var copy = filed.copyOf();
        insert.setString(5, copy == null ? null : copy.id());
        insert.setString(6, copy == null ? null : copy.source());
        if (copy == null) {
            insert.setNull(7, Types.DOUBLE);
        } else {
            insert.setDouble(7, copy.similarity());
        }
    }

    @Override
    public void forget(Instant before) {
        var _ = transaction.run(connection -> {
            try (var delete = connection.prepareStatement("delete from copy_file where filed_at < ?")) {
                delete.setObject(1, before.atOffset(ZoneOffset.UTC));
                return Optional.of(delete.executeUpdate());
            }
        });
    }
}
