package io.flashwire.benchmarks;

import io.flashwire.cli.Console;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Fills the gateway's archive. Made updates and alerts go over the topics, as all do; then the database repeats the updates at other times
 * until there are enough, for a million over the topics would measure the topics.
 */
final class ArchiveLoader {

    static final String SOURCE = "query-benchmark-";

    private static final int MADE = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String REPEAT = """
            insert into live_update (id, revision, at, facets, spots, words, change, changed_at, doc)
            select id || '-' || ?, revision, at - ? * interval '6 hours', facets, spots, words,
                   nextval('archive_change'), clock_timestamp(), doc
            from live_update where id like 'u-query-benchmark-%' order by at desc limit ?
            on conflict (id) do nothing
            """;

    private final Console console;
    private final Connection connection;
    private final String broker;
    private final Instant now;

    ArchiveLoader(Console console, Connection connection, String broker, Instant now) {
        this.console = console;
        this.connection = connection;
        this.broker = broker;
        this.now = now;
    }

    void load(int updates, int incidents) throws SQLException {
        var news = new MadeNews(now);
        if (count("live_update") < MADE) {
            send(news, incidents);
            await("live_update", MADE);
            await("incident", incidents);
        }
        for (var round = 1; count("live_update") < updates; round++) {
            repeat(round, updates - count("live_update"));
        }
        tidy();
        console.out().printf("%,d updates and %,d incidents are stored%n", count("live_update"), count("incident"));
    }

    private void send(MadeNews news, int incidents) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.LINGER_MS_CONFIG, 20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var each = 0; each < MADE; each++) {
                EnrichedUpdate update = news.update(each);
                var _ = producer.send(
                        new ProducerRecord<>(Topics.ENRICHED, update.update().id(), WireJson.write(update)));
            }
            for (var each = 0; each < incidents; each++) {
                for (var sequence = 1; sequence <= 3; sequence++) {
                    Alert alert = news.alert(each, sequence);
                    var _ = producer.send(
                            new ProducerRecord<>(Topics.ALERTS, alert.incident().id(), WireJson.write(alert)));
                }
            }
        }
    }

    private void await(String table, int rows) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(table) < rows) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the archive does not take " + rows + " of " + table);
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    /** As many again as there are, before all of them. */
    private void repeat(int round, long most) throws SQLException {
        try (var insert = connection.prepareStatement(REPEAT)) {
            insert.setString(1, Integer.toString(round));
            insert.setLong(2, 1L << (round - 1));
            insert.setLong(3, most);
            console.out().printf("round %d: %,d more%n", round, insert.executeUpdate());
        }
    }

    /** As the database does by itself after a while. */
    private void tidy() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into update_count
                    select facet, date_trunc('hour', at, 'UTC'), count(*)
                    from live_update, unnest(facets || '{all}') as facet
                    where facet not like 'cell:%' and facet not like 'event:%'
                    group by 1, 2
                    on conflict (facet, hour) do update set count = excluded.count""");
            for (var table : new String[] {"live_update", "alert", "incident", "incident_source", "update_count"}) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private long count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
