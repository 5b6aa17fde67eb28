package io.flashwire.gateway.postgres;

import static io.flashwire.gateway.postgres.Query.instant;

import io.flashwire.gateway.archive.Counts.By;
import io.flashwire.gateway.archive.Counts.Point;
import io.flashwire.gateway.archive.Counts.Series;
import io.flashwire.gateway.archive.IncidentQuery;
import io.flashwire.gateway.archive.Timeline;
import io.flashwire.gateway.archive.Timeline.Scale;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How many incidents happened when. */
@ApplicationScoped
public class PostgresTimelines {

    private final DataSource database;
    private final InstantSource clock;

    PostgresTimelines(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param most steps */
    public Timeline incidents(IncidentQuery query, By by, int most) {
        var scale = scale(query, most);
        var seconds = scale.step().toSeconds();
        var counted = new TreeMap<String, List<Point>>();
        narrowed(new Query("""
                                select facet, floor(extract(epoch from occurred_at - ?) / ?)::bigint as step, count(*) as count
                                from incident, unnest(facets) as facet""", scale.since(), seconds), query)
                .where("starts_with(facet, ?)", by.facet(""))
                .then("group by facet, step order by facet, step")
                .list(
                        database,
                        row -> counted.computeIfAbsent(
                                        row.getString("facet")
                                                .substring(by.facet("").length()),
                                        _ -> new ArrayList<>())
                                .add(new Point(
                                        scale.since().plusSeconds(row.getLong("step") * seconds),
                                        row.getLong("count"))));
        var of = by.facet("").replace(":", "");
        return new Timeline(
                scale.since(),
                scale.until(),
                seconds,
                counted.entrySet().stream()
                        .map(each -> new Series(of, each.getKey(), each.getValue()))
                        .toList());
    }

    /** Of the range that was asked for; where an end of it is left open, as far as there is something. */
    private Scale scale(IncidentQuery query, int most) {
        var asked = query.occurred();
        if (asked.since().isPresent() && asked.until().isPresent()) {
            return Scale.of(asked.since().get(), asked.until().get(), most);
        }
        return narrowed(new Query("select min(occurred_at) as first, max(occurred_at) as last from incident"), query)
                .list(
                        database,
                        row -> row.getObject("first") == null
                                ? Scale.of(clock.instant(), clock.instant(), most)
                                : Scale.of(
                                        asked.since().orElse(instant(row, "first")),
                                        asked.until().orElse(instant(row, "last")),
                                        most))
                .getFirst();
    }

    private static Query narrowed(Query select, IncidentQuery query) {
        var narrowed = select.whereFacets(query.facets()).whereWithin("occurred_at", query.occurred());
        query.areas().forEach(area -> narrowed.whereInside("spot", area));
        return narrowed;
    }
}
