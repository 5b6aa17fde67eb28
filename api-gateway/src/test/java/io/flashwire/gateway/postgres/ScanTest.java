package io.flashwire.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.gateway.archive.PageRequest;
import io.flashwire.testing.PostgresResource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Pages of a table in which some things are common, some rare, and some were common once. */
class ScanTest {

    private static final PostgresResource POSTGRES = new PostgresResource();
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    private static final int ROWS = 30_000;
    private static final int FIRST = 100;
    private static final int LIMIT = 11;

    private static final Scan LATEST = Scan.latestFirst("thing", "at");
    private static final Scan CHANGES = Scan.ofChanges("thing");

    @BeforeAll
    static void aTableIsFull() throws SQLException {
        var settings = POSTGRES.start();
        DATABASE.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        DATABASE.setUser(settings.get("quarkus.datasource.username"));
        DATABASE.setPassword(settings.get("quarkus.datasource.password"));
        DATABASE.setOptions("-c enable_seqscan=off");
        execute("""
                create table thing (id text primary key, at timestamptz not null, change bigint not null unique,
                                    facets text[] not null, doc text not null)""");
        execute("""
                insert into thing
                select 'n' || n, timestamptz '2020-09-27T08:00Z' - n / 3 * interval '1 minute', n,
                       array_remove(array['all', case when n % 2 = 0 then 'half' end, case when n % 50 = 7 then 'some' end,
                             case when n % 1700 = 3 then 'few' end, case when n > 25000 then 'old' end,
                             case when n < 40 then 'new' end], null),
                       repeat('a word ', 80)
                from generate_series(1, 30000) as n""");
        execute("create index thing_latest on thing (at desc, id desc)");
        execute("create index thing_facets on thing using gin (facets)");
        execute("vacuum analyze thing");
    }

    @AfterAll
    static void stop() {
        POSTGRES.stop();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Scan.Wanted wanted(Scan scan, Set<String> facets, PageRequest page) {
        return new Scan.Wanted(
                select -> page.after().map(cursor -> scan.after(select, cursor)).orElse(select),
                select -> select.whereFacets(
                        facets.stream().map(facet -> Set.of(facet)).toList()),
                select -> select,
                FIRST,
                page.limit() + 1);
    }

    /** Page after page, until there is no more. */
    private static List<String> all(Scan scan, Set<String> facets, int limit) {
        var ids = new ArrayList<String>();
        var page = PageRequest.first(limit);
        while (true) {
            var found = scan.list(DATABASE, wanted(scan, facets, page), row -> row.getString("id"));
            found.stream().limit(limit).map(Found::item).forEach(ids::add);
            if (found.size() <= limit) {
                return ids;
            }
            page = new PageRequest(limit, Optional.of(found.get(limit - 1).place()));
        }
    }

    private static List<String> expected(String order, Set<String> facets) {
        return new Query("select id from thing")
                .where("facets @> ?", facets)
                .orderBy(order, ROWS)
                .list(DATABASE, row -> row.getString("id"));
    }

    @ParameterizedTest
    @CsvSource({"some,300", "few,5", "old,400", "new,10", "half some,11", "half old,500", "few old,2", "new old,5"})
    void pagesHoldAllThatPassesInItsOrder(String facets, int limit) {
        // given
        var asked = Set.of(facets.split(" "));

        // when
        var latest = all(LATEST, asked, limit);
        var changes = all(CHANGES, asked, limit);

        // then
        assertThat(latest).isEqualTo(expected("at desc, id desc", asked));
        assertThat(changes).isEqualTo(expected("change", asked));
    }

    @Test
    void aPageCostsAsMuchAsIsOnItHoweverMuchMatches() throws SQLException {
        // given
        var before = fetched();
        var page = PageRequest.first(LIMIT);

        // when
        var latest = LATEST.list(DATABASE, wanted(LATEST, Set.of("some"), page), row -> row.getString("id"));
        var changes = CHANGES.list(DATABASE, wanted(CHANGES, Set.of("some"), page), row -> row.getString("id"));

        // then
        assertThat(List.of(latest, changes))
                .allSatisfy(found -> assertThat(found).hasSize(LIMIT + 1));
        assertThat(fetched() - before).isLessThan(2 * ROWS / 50);
    }

    /** Rows of the table, whether or not they were wanted. What each connection fetched is known when it is over. */
    private static long fetched() throws SQLException {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            await("they are over").until(() -> {
                try (var rows = statement.executeQuery("""
                        select from pg_stat_activity
                        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()""")) {
                    return !rows.next();
                }
            });
            try (var rows =
                    statement.executeQuery("select idx_tup_fetch from pg_stat_user_tables where relname = 'thing'")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
