package io.flashwire.gateway.postgres;

import static io.flashwire.gateway.Told.alert;
import static io.flashwire.gateway.Told.enriched;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.http.GatewayStack;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What was archived by the version before is found by what this one asks for. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class OldRowsTest {

    private static final String OLD = "archive_of_old";

    @Inject
    DataSource database;

    @Inject
    Flyway own;

    @Test
    void theServiceBringsItsDatabaseUpToAllOfThem() {
        // when
        var applied = own.info().applied();

        // then
        assertThat(applied)
                .extracting(migration -> migration.getVersion().getVersion())
                .endsWith("6");
        assertThat(own.info().pending()).isEmpty();
    }

    @Test
    void anOldRowIsFoundByItsPlaceAndCounted() throws SQLException {
        // given
        archive().target("4").load().migrate();
        var update = enriched(
                Cast.update(Source.of("old"), "o1", Cast.MORNING, "A ceasefire", "in the hills"),
                EventKind.CEASEFIRE,
                EventStatus.AGREED,
                Tier.BULLETIN);
        try (var connection = database.getConnection()) {
            insertUpdate(connection, update.update().id(), WireJson.write(update));
            insertAlert(connection, WireJson.write(alert("i-old", 1)));
        }

        // when
        archive().javaMigrations(new V5__FindOldRowsAnew()).load().migrate();

        // then
        assertThat(column("select unnest(facets) from %s.live_update")).contains("kind:CEASEFIRE", "tier:BULLETIN");
        assertThat(column("select facet from %s.update_count")).contains("all", "kind:CEASEFIRE");
        assertThat(column("select source_id from %s.incident_source")).containsExactly("outlet-1");
        assertThat(column("select spot::text from %s.alert")).containsExactly("(45,40.2)");
        assertThat(column("select occurred_at = '2020-09-27T08:39:00Z' from %s.incident"))
                .containsExactly("t");
    }

    private FluentConfiguration archive() {
        return Flyway.configure().dataSource(database).schemas(OLD).locations("classpath:db/migration");
    }

    private static void insertUpdate(Connection connection, String id, byte[] doc) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into %s.live_update (id, revision, at, facets, words, change, changed_at, doc)
                values (?, 1, ?, '{}', '', 1, now(), ?::json)""".formatted(OLD))) {
            insert.setString(1, id);
            insert.setTimestamp(2, Timestamp.from(Cast.MORNING));
            insert.setString(3, new String(doc, StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private static void insertAlert(Connection connection, byte[] doc) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into %1$s.alert (id, incident_id, sequence, sent_at, facets, doc) values ('i-old.1', 'i-old', 1, now(), '{}', ?::json)""".formatted(OLD))) {
            insert.setString(1, new String(doc, StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into %s.incident (id, sequence, first_alert_at, last_alert_at, facets, latest, change, changed_at)
                values ('i-old', 1, now(), now(), '{}', ?::json, 2, now())""".formatted(OLD))) {
            insert.setString(1, new String(doc, StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private List<String> column(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query.formatted(OLD))) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
