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
 * The first rows, in some order, that a filter lets pass. What is common is soon found where the order begins; what is rare is quickly
 * listed by the index of facets and words. Which of the two it is, no statistics can say of every mix of filters: so it looks at so many
 * rows in their order first, and asks the index for the rest.
 *
 * @param table with a column {@code id}
 * @param time the column of its order; where two are of the same time, the id decides
 * @param latestFirst in the order of time, latest first; otherwise in the order of changes
 */
record Scan(String table, String time, boolean latestFirst) {

    static Scan latestFirst(String table, String time) {
        return new Scan(table, time, true);
    }

    static Scan ofChanges(String table) {
        return new Scan(table, "change", false);
    }

    /**
     * @param range narrows the order to where the page begins and ends
     * @param filter says what passes
     * @param first how many rows are looked at in their order
     * @param limit how many are wanted
     */
    record Wanted(UnaryOperator<Query> range, UnaryOperator<Query> filter, int first, int limit) {}

    <T> List<Found<T>> list(DataSource database, Wanted wanted, Query.RowReader<T> reader) {
        Query.RowReader<Found<T>> placed = row -> new Found<>(reader.read(row), place(row));
        var beginning =
                wanted.range().apply(new Query("select * from " + table)).orderBy(order(""), wanted.first());
        var found = new ArrayList<>(wanted.filter()
                .apply(new Query("select * from (").with(beginning).then(") as beginning"))
                .orderBy(order(""), wanted.limit())
                .list(database, placed));
        if (found.size() < wanted.limit()) {
            end(database, wanted)
                    .ifPresent(end -> found.addAll(
                            rest(wanted, end, wanted.limit() - found.size()).list(database, placed)));
        }
        return found;
    }

    /** The last of the rows that were looked at, where there are more behind them. */
    private Optional<Object[]> end(DataSource database, Wanted wanted) {
        return wanted
                .range()
                .apply(new Query("select id, " + time + " from " + table))
                .orderBy(order(""), 1)
                .then("offset " + (wanted.first() - 1))
                .list(
                        database,
                        row -> latestFirst
                                ? new Object[] {Query.instant(row, time), row.getString("id")}
                                : new Object[] {row.getLong(time)})
                .stream()
                .findFirst();
    }

    /** Materialised: the planner is not to walk the order in the hope of finding enough soon, for there was not enough. */
    private Query rest(Wanted wanted, Object[] end, int limit) {
        var matches = wanted.filter()
                .apply(wanted.range().apply(new Query("select id, " + time + " from " + table)))
                .where(latestFirst ? "(" + time + ", id) < (?, ?)" : time + " > ?", end);
        return new Query("with matches as materialized (")
                .with(matches)
                .then("), best as (select * from matches")
                .orderBy(order(""), limit)
                .then(") select " + table + ".* from best join " + table + " on " + table + ".id = best.id order by "
                        + order("best."));
    }

    /** Behind a cursor. */
    Query after(Query select, Cursor cursor) {
        return switch (cursor) {
            case Cursor.AtTime(var at, var id) -> select.where("(" + time + ", id) < (?, ?)", at, id);
            case Cursor.AtChange(var change) -> select.where("change > ?", change);
        };
    }

    private Cursor place(ResultSet row) throws SQLException {
        return latestFirst
                ? new Cursor.AtTime(Query.instant(row, time), row.getString("id"))
                : new Cursor.AtChange(row.getLong(time));
    }

    private String order(String prefix) {
        return (latestFirst ? List.of(time + " desc", "id desc") : List.of(time))
                .stream().map(prefix::concat).collect(Collectors.joining(", "));
    }
}
