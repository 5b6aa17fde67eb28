package io.flashwire.gateway.postgres;

import io.flashwire.gateway.archive.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The first rows, in some order, that a filter lets pass. What is common is found where the order begins. What is rare is quickly listed
 * by the index of facets and words. Of what is neither, that index lists thousands where fifty are wanted; and no statistics say of
 * every mix of filters how common it is. So some rows are looked at in their order first: how many of them pass says how far to go on,
 * and the index is asked for that stretch only, then for longer ones, and at last for all the rest.
 *
 * @param table with a column {@code id}
 * @param place the column of its order; where two are of the same time, the id decides
 * @param latestFirst in the order of time, latest first; otherwise in the order of changes
 */
record Scan(String table, String place, boolean latestFirst) {

    /** How often a stretch is asked for before the rest is. */
    private static final int STRETCHES = 3;

    /** How many times as long as all before it a stretch may be: the index may list that many times as much as is wanted. */
    private static final double LONGEST = 16;

    /** So that one stretch is mostly enough. */
    private static final double MORE_THAN_NEEDED = 1.5;

    static Scan latestFirst(String table, String time) {
        return new Scan(table, time, true);
    }

    static Scan ofChanges(String table) {
        return new Scan(table, "change", false);
    }

    /**
     * @param range narrows the order to where the page begins and ends
     * @param filter says what passes
     * @param nearby what the index can ask besides, of all that passes; to ask it of each row that is looked at would take long
     * @param first how many rows are looked at in their order
     * @param limit how many are wanted
     */
    record Wanted(
            UnaryOperator<Query> range,
            UnaryOperator<Query> filter,
            UnaryOperator<Query> nearby,
            int first,
            int limit) {}

    <T> List<Found<T>> list(DataSource database, Wanted wanted, Query.RowReader<T> reader) {
        Query.RowReader<Found<T>> placed = row -> new Found<>(reader.read(row), placeOf(row));
        var found = new ArrayList<>(beginning(wanted).list(database, placed));
        if (found.size() < wanted.limit()) {
            nth(database, wanted, wanted.first()).ifPresent(end -> {
                var begin = nth(database, wanted, 1).orElse(end);
                goOn(wanted, begin, end, found, query -> query.list(database, placed));
            });
        }
        return found;
    }

    private interface Reading<T> {
        List<Found<T>> of(Query query);
    }

    private <T> void goOn(Wanted wanted, Cursor begin, Cursor end, List<Found<T>> found, Reading<T> reading) {
        var reached = Optional.of(end);
        for (var stretch = 1; reached.isPresent() && found.size() < wanted.limit(); stretch++) {
            var behind = reached.get();
            var missing = wanted.limit() - found.size();
            reached = stretch > STRETCHES
                    ? Optional.empty()
                    : behind.moved(distance(begin, behind, found.size(), missing));
            found.addAll(reading.of(stretch(wanted, behind, reached, missing)));
        }
    }

    /** As far as enough is to be expected, by how much was found from the beginning to here. */
    private static long distance(Cursor begin, Cursor here, int found, int missing) {
        var times = Math.clamp(MORE_THAN_NEEDED * missing / Math.max(1, found), 1, LONGEST);
        return Math.round(times * (here.position() - begin.position()));
    }

    private Query beginning(Wanted wanted) {
        var beginning =
                wanted.range().apply(new Query("select * from " + table)).orderBy(order(""), wanted.first());
        return wanted.filter()
                .apply(new Query("select * from (").with(beginning).then(") as beginning"))
                .orderBy(order(""), wanted.limit());
    }

    /** Where the nth row is, whether or not it passes. */
    private Optional<Cursor> nth(DataSource database, Wanted wanted, int n) {
        return wanted
                .range()
                .apply(places())
                .orderBy(order(""), 1)
                .then("offset " + (n - 1))
                .list(database, this::placeOf)
                .stream()
                .findFirst();
    }

    /** Materialised: the planner is not to walk the order in the hope of finding enough soon, for there was not enough. */
    private Query stretch(Wanted wanted, Cursor behind, Optional<Cursor> end, int limit) {
        var asked = wanted.nearby().apply(wanted.range().apply(places()));
        var matches = after(wanted.filter().apply(asked), behind);
        end.ifPresent(last -> upTo(matches, last));
        return new Query("with matches as materialized (")
                .with(matches)
                .then("), best as (select * from matches")
                .orderBy(order(""), limit)
                .then(") select " + table + ".* from best join " + table + " on " + table + ".id = best.id order by "
                        + order("best."));
    }

    private Query places() {
        return new Query("select id, " + place + " from " + table);
    }

    /** Behind a cursor. */
    Query after(Query select, Cursor cursor) {
        return switch (cursor) {
            case Cursor.AtTime(var at, var id) -> select.where("(" + place + ", id) < (?, ?)", at, id);
            case Cursor.AtChange(var change) -> select.where("change > ?", change);
        };
    }

    /** All that {@link #after} the cursor leaves out. */
    private Query upTo(Query select, Cursor cursor) {
        return switch (cursor) {
            case Cursor.AtTime(var at, var _) -> select.where(place + " >= ?", at);
            case Cursor.AtChange(var change) -> select.where("change <= ?", change);
        };
    }

    private Cursor placeOf(ResultSet row) throws SQLException {
        return latestFirst
                ? new Cursor.AtTime(Query.instant(row, place), row.getString("id"))
                : new Cursor.AtChange(row.getLong(place));
    }

    private String order(String prefix) {
        return (latestFirst ? List.of(place + " desc", "id desc") : List.of(place))
                .stream().map(prefix::concat).collect(Collectors.joining(", "));
    }
}
