package io.flashwire.gateway.http;

import static io.flashwire.gateway.Told.alert;
import static io.flashwire.gateway.Told.enriched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.Received;
import io.flashwire.gateway.postgres.PostgresAlerts;
import io.flashwire.gateway.postgres.PostgresUpdates;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database may read a whole table only where nothing else is possible: then no question makes it do so. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class PlansTest {

    @Inject
    AgroalDataSource database;

    @Inject
    PostgresUpdates updates;

    @Inject
    PostgresAlerts alerts;

    private static <T> Received<T> received(T message) {
        return new Received<>(message, new String(WireJson.write(message), StandardCharsets.UTF_8));
    }

    @BeforeEach
    void theArchiveIsFilled() throws SQLException {
        var source = Source.of("planned");
        updates.save(IntStream.range(0, 200)
                .mapToObj(each -> received(enriched(
                        Cast.update(source, "p" + each, Cast.MORNING.plusSeconds(each), "A ceasefire", "no " + each),
                        EventKind.CEASEFIRE,
                        EventStatus.AGREED,
                        Tier.BULLETIN)))
                .toList());
        alerts.save(IntStream.range(0, 50)
                .mapToObj(each -> received(alert("i-planned-" + each, 1)))
                .toList());
        execute("do $$ begin execute format('alter database %I set enable_seqscan = off', current_database()); end $$");
    }

    @AfterEach
    void asBefore() throws SQLException {
        execute("do $$ begin execute format('alter database %I reset enable_seqscan', current_database()); end $$");
    }

    private Connection own() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = own();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            renewConnections(connection);
        }
    }

    /** Those that there are end, and so tell what they counted; new ones know the setting. */
    private void renewConnections(Connection own) throws SQLException {
        var old = others(own);
        database.flush(FlushMode.GRACEFUL);
        await("they end").until(() -> Collections.disjoint(old, others(own)));
    }

    private static Set<String> others(Connection own) throws SQLException {
        var others = new HashSet<String>();
        try (var statement = own.createStatement();
                var rows = statement.executeQuery("""
                        select pid from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()""")) {
            while (rows.next()) {
                others.add(rows.getString("pid"));
            }
        }
        return others;
    }

    private Map<String, Long> wholeReads() throws SQLException {
        var reads = new TreeMap<String, Long>();
        try (var connection = own()) {
            renewConnections(connection);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select relname, seq_scan from pg_stat_user_tables
                            where relname in ('live_update', 'alert', 'incident', 'incident_source', 'update_count',
                                              'live_update_revision', 'audit_entry')""")) {
                while (rows.next()) {
                    reads.put(rows.getString("relname"), rows.getLong("seq_scan"));
                }
            }
        }
        return reads;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/updates",
                "/api/updates?source=planned",
                "/api/updates?kind=COUP&status=OCCURRED&tier=FLASH&actor=ARM&country=AM&language=en",
                "/api/updates?q=martial+law",
                "/api/updates?bbox=44,40,46,41",
                "/api/updates?near=40,45,10&since=2020-01-01T00:00:00Z&until=2030-01-01T00:00:00Z",
                "/api/updates?changedAfter=2020-01-01T00:00:00Z&source=planned&limit=500",
                "/api/updates/u-none",
                "/api/updates/u-none?revision=1",
                "/api/updates/counts?by=TIER",
                "/api/alerts?source=outlet-1&bbox=44,40,46,41&limit=500",
                "/api/alerts?incident=i-planned-1",
                "/api/alerts/i-planned-1.1",
                "/api/incidents?kind=MARTIAL_LAW&near=40,45,100",
                "/api/incidents?changedAfter=2020-01-01T00:00:00Z",
                "/api/incidents/i-planned-1",
                "/api/incidents/counts?kind=MARTIAL_LAW",
                "/api/incidents/places?kind=MARTIAL_LAW",
                "/api/incidents/timeline?kind=MARTIAL_LAW",
                "/api/latency",
                "/api/audit?who=operator"
            })
    void noQuestionReadsAWholeTable(String path) throws SQLException {
        // given
        var before = wholeReads();

        // when
        var answer = Door.admin().get(path);

        // then
        assertThat(answer.statusCode()).isIn(200, 404);
        assertThat(wholeReads()).isEqualTo(before);
    }
}
