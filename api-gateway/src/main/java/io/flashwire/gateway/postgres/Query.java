package io.flashwire.gateway.postgres;

import io.flashwire.gateway.archive.ArchiveUnavailable;
import io.flashwire.gateway.archive.Area;
import io.flashwire.gateway.archive.TimeRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A query in the making: its text with a {@code ?} for each value, and the values. No value ever becomes text. */
final class Query {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private boolean conditional;

    Query(String select, Object... bound) {
        this.sql = new StringBuilder(select);
        values.addAll(List.of(bound));
    }

    /** A query within this one; its conditions are its own. */
    Query with(Query inner) {
        sql.append(inner.sql);
        values.addAll(inner.values);
        return this;
    }

    Query then(String text) {
        sql.append(' ').append(text);
        return this;
    }

    Query where(String condition, Object... bound) {
        sql.append(conditional ? " and " : " where ").append(condition);
        conditional = true;
        values.addAll(List.of(bound));
        return this;
    }

    Query whereExists(Query inner) {
        return where("exists (" + inner.sql + ")", inner.values.toArray());
    }

    Query whereFacets(List<Set<String>> groups) {
        groups.forEach(group -> where("facets && ?", group));
        return this;
    }

    /** Nearly inside: in cells of the globe that cover the areas, by the index of facets. */
    Query whereNear(List<Area> areas) {
        return whereFacets(areas.stream().map(Area::facets).toList());
    }

    Query whereWithin(String column, TimeRange range) {
        range.since().ifPresent(since -> where(column + " >= ?", since));
        range.until().ifPresent(until -> where(column + " < ?", until));
        return this;
    }

    /** @param spot a column of one point, which may be absent */
    Query whereInside(String spot, Area area) {
        var boxes = area.boxes();
        where("(" + String.join(" or ", Collections.nCopies(boxes.size(), inBox(spot))) + ")", corners(boxes));
        return switch (area) {
            case Area.Box _ -> this;
            // Measured of those only that are in the boxes around it.
            case Area.Circle(var latitude, var longitude, var km) ->
                where("km_between(" + spot + ", ?, ?) <= ?", latitude, longitude, km);
        };
    }

    private static String inBox(String spot) {
        return spot + " <@ box(point(?, ?), point(?, ?))";
    }

    private static Object[] corners(List<Area.Box> boxes) {
        return boxes.stream()
                .flatMap(box -> Stream.<Object>of(box.west(), box.south(), box.east(), box.north()))
                .toArray();
    }

    Query orderBy(String order, int limit) {
        sql.append(" order by ").append(order).append(" limit ?");
        values.add(limit);
        return this;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(DataSource database, RowReader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql.toString())) {
            bind(statement, values.toArray());
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable(e);
        }
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        var connection = statement.getConnection();
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bindable(connection, values[i]));
        }
    }

    /** As {@link #bind}, with empty options for what is null. */
    static void bindSome(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            var value = values[i] instanceof Optional<?> some ? some.orElse(null) : values[i];
            statement.setObject(i + 1, value == null ? null : bindable(statement.getConnection(), value));
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case String text -> storable(text);
            case Collection<?> words ->
                connection.createArrayOf(
                        "text",
                        words.stream()
                                .map(Object::toString)
                                .map(Query::storable)
                                .toArray());
            default -> value;
        };
    }

    /** Without the one character that the database's text cannot hold, so that nobody who sends it makes a query fail. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
