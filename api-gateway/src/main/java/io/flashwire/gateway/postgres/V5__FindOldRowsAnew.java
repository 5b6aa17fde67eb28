package io.flashwire.gateway.postgres;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.Facets;
import io.flashwire.gateway.archive.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** What was archived before there were places, sources and counts is found by them too. */
public class V5__FindOldRowsAnew extends BaseJavaMigration {

    private static final int BATCH = 500;

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        updates(connection);
        alerts(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into update_count
                    select facet, date_trunc('hour', at, 'UTC'), count(*)
                    from live_update, unnest(facets || '{all}') as facet
                    where facet not like 'cell:%' and facet not like 'event:%'
                    group by 1, 2""");
        }
    }

    private static void updates(Connection connection) throws SQLException, IOException {
        try (var select = connection.prepareStatement("select id, doc from live_update");
                var update = connection.prepareStatement(
                        "update live_update set facets = ?, spots = ?::text[]::point[] where id = ?")) {
            select.setFetchSize(BATCH);
            var rows = select.executeQuery();
            for (var count = 1; rows.next(); count++) {
                var enriched = read(rows.getString("doc"), EnrichedUpdate.class);
                Query.bind(update, Facets.of(enriched), PostgresUpdates.spots(enriched), rows.getString("id"));
                update.addBatch();
                if (count % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }

    /** In their order, so that each incident ends with its latest. */
    private static void alerts(Connection connection) throws SQLException, IOException {
        try (var select = connection.prepareStatement("select doc from alert order by incident_id, sequence");
                var anew = new AlertRow.Anew(connection)) {
            select.setFetchSize(BATCH);
            var rows = select.executeQuery();
            for (var count = 1; rows.next(); count++) {
                var doc = rows.getString("doc");
                anew.add(AlertRow.of(new Received<>(read(doc, Alert.class), doc)));
                if (count % BATCH == 0) {
                    anew.flush();
                }
            }
            anew.flush();
        }
    }

    private static <T> T read(String doc, Class<T> type) throws IOException {
        return WireJson.read(doc.getBytes(StandardCharsets.UTF_8), type);
    }
}
