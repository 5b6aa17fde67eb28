package io.flashwire.gateway.postgres;

import static io.flashwire.gateway.postgres.Query.instant;

import io.flashwire.gateway.archive.Counts;
import io.flashwire.gateway.archive.Counts.By;
import io.flashwire.gateway.archive.Counts.Per;
import io.flashwire.gateway.archive.Counts.Point;
import io.flashwire.gateway.archive.Counts.Series;
import io.flashwire.gateway.archive.HourlyCounts;
import io.flashwire.gateway.archive.IncidentQuery;
import io.flashwire.gateway.archive.Latency;
import io.flashwire.gateway.archive.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many there were, and who told it first. */
@ApplicationScoped
public class PostgresCounts {

    private static final String ADD = """
            insert into update_count as known (facet, hour, count)
            select * from unnest(?::text[], ?::text[]::timestamptz[], ?::text[]::integer[])
            on conflict (facet, hour) do update set count = known.count + excluded.count
            """;

    private final DataSource database;

    PostgresCounts(DataSource database) {
        this.database = database;
    }

    /** What those updates are now, so that what takes their place is counted for them. */
    static Map<String, HourlyCounts.Found> known(Connection connection, Collection<String> ids) throws SQLException {
        var known = new HashMap<String, HourlyCounts.Found>();
        try (var select =
                connection.prepareStatement("select id, revision, at, facets from live_update where id = any(?)")) {
            Query.bind(select, List.copyOf(ids));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            rows.getString("id"),
                            new HourlyCounts.Found(
                                    rows.getInt("revision"), instant(rows, "at"), Query.words(rows, "facets")));
                }
            }
        }
        return known;
    }

    static void add(Connection connection, HourlyCounts counts) throws SQLException {
        var facets = new ArrayList<String>();
        var hours = new ArrayList<String>();
        var changes = new ArrayList<String>();
        counts.changes().forEach((cell, change) -> {
            facets.add(cell.facet());
            hours.add(cell.hour().toString());
            changes.add(change.toString());
        });
        if (!facets.isEmpty()) {
            try (var insert = connection.prepareStatement(ADD)) {
                Query.bind(insert, facets, hours, changes);
                insert.executeUpdate();
            }
        }
    }

    /** @param facets words as {@code tier:FLASH}, each of which is counted by itself; none, and all are counted */
    public Counts updates(List<String> facets, Per per, Instant since, Instant until) {
        var wanted = facets.isEmpty() ? List.of(HourlyCounts.ALL) : facets;
        var counted = new TreeMap<String, SortedMap<Instant, Long>>();
        wanted.forEach(facet -> counted.put(facet, new TreeMap<>()));
        new Query("select facet, hour, count from update_count")
                .where("facet = any(?)", wanted)
                .where("hour >= ?", since)
                .where("hour < ?", until)
                .where("count > 0")
                .list(
                        database,
                        row -> counted.getOrDefault(row.getString("facet"), new TreeMap<>())
                                .merge(instant(row, "hour").truncatedTo(per.unit()), row.getLong("count"), Long::sum));
        return new Counts(per, since, until, series(counted));
    }

    /** By when their first alert was made, and by what their latest says. */
    public Counts incidents(IncidentQuery query, By by, Per per, Instant since, Instant until) {
        var counted = new TreeMap<String, SortedMap<Instant, Long>>();
        var each = new Query(
                        "select date_trunc(?, first_alert_at, 'UTC') as period, unnest(facets) as facet from incident",
                        per.name())
                .whereFacets(query.facets())
                .whereNear(query.areas())
                .whereWithin("first_alert_at", new TimeRange(since, until))
                .whereWithin("occurred_at", query.occurred());
        query.areas().forEach(area -> each.whereInside("spot", area));
        new Query("select facet, period, count(*) as incidents from (")
                .with(each)
                .then(") as each")
                .where("starts_with(facet, ?)", by.facet(""))
                .then("group by facet, period")
                .list(
                        database,
                        row -> counted.computeIfAbsent(row.getString("facet"), _ -> new TreeMap<>())
                                .merge(instant(row, "period"), row.getLong("incidents"), Long::sum));
        return new Counts(per, since, until, series(counted));
    }

    /** The quickest first. */
    public List<Latency> latencies(Instant since, Instant until) {
        return new Query("""
                select source_id, count(*) as incidents, count(*) filter (where behind = 0) as first,
                       coalesce(percentile_cont(0.5) within group (order by behind) filter (where behind > 0), 0) as median,
                       coalesce(percentile_cont(0.9) within group (order by behind) filter (where behind > 0), 0) as late
                from (
                    select source_id,
                           extract(epoch from told_at - min(told_at) over incident)::float8 as behind,
                           count(*) over incident as tellers
                    from incident_source
                    where told_at >= ? and told_at < ?
                    window incident as (partition by incident_id)
                ) as told""", since, until)
                .where("tellers > 1")
                .then("group by source_id order by first desc, median, source_id")
                .list(
                        database,
                        row -> new Latency(
                                row.getString("source_id"),
                                row.getInt("incidents"),
                                row.getInt("first"),
                                row.getDouble("median"),
                                row.getDouble("late")));
    }

    private static List<Series> series(Map<String, SortedMap<Instant, Long>> counted) {
        return counted.entrySet().stream()
                .map(entry -> {
                    var name = entry.getKey().split(":", 2);
                    return new Series(
                            name[0],
                            name.length == 2 ? name[1] : name[0],
                            entry.getValue().entrySet().stream()
                                    .map(point -> new Point(point.getKey(), point.getValue()))
                                    .collect(Collectors.toList()));
                })
                .toList();
    }
}
