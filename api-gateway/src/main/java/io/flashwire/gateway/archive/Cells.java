package io.flashwire.gateway.archive;

import io.flashwire.gateway.archive.Area.Box;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Squares of the globe as words, so that where something is can be asked of the same index as what it is. A place is in one cell of each
 * size. An area is covered by large cells where they are wholly inside, and along its edge by the smallest of which it needs not too many:
 * what is in them and not inside is listed for nothing.
 */
final class Cells {

    /** How many of each size there are to a degree, times thirty: 30°, 6°, 1° and 0.2° wide. */
    private static final List<Integer> SIZES = List.of(1, 5, 30, 150);

    /** Each costs a little for all that is in any of them. */
    private static final int MOST = 100;

    /** In degrees: so that what is on an edge is in the cells at both sides, however it was rounded. */
    private static final double EDGE = 1e-9;

    private Cells() {}

    private record Cell(int size, long column, long row) {

        Box box(double around) {
            return new Box(
                    column * 30.0 / size - 180 - around,
                    row * 30.0 / size - 90 - around,
                    Math.min(180, (column + 1) * 30.0 / size - 180) + around,
                    Math.min(90, (row + 1) * 30.0 / size - 90) + around);
        }

        /** The globe ends at 180 degrees east and 90 north, where the last cells have no width. */
        boolean isOnTheGlobe() {
            return column <= 12L * size && row <= 6L * size;
        }

        boolean touches(Area area) {
            return isOnTheGlobe() && area.boxes().stream().anyMatch(this::reachesInto) && area.touches(box(EDGE));
        }

        /** By the numbers that places get, so that a box that ends where cells do is not covered with those beside it too. */
        private boolean reachesInto(Box box) {
            return part(size, box.west() + 180) <= column
                    && column <= part(size, box.east() + 180)
                    && part(size, box.south() + 90) <= row
                    && row <= part(size, box.north() + 90);
        }

        boolean isInside(Area area) {
            return area.holds(box(0));
        }

        /** The cells of a smaller size in it that the area touches. */
        List<Cell> parts(int smaller, Area area) {
            var side = smaller / size;
            return square(side)
                    .map(part -> new Cell(smaller, column * side + part.column(), row * side + part.row()))
                    .filter(part -> part.touches(area))
                    .toList();
        }

        String word() {
            return "cell:" + size + "/" + column + "/" + row;
        }
    }

    private static Stream<Cell> square(int side) {
        return LongStream.range(0, side)
                .boxed()
                .flatMap(column -> LongStream.range(0, side).mapToObj(row -> new Cell(1, column, row)));
    }

    static Set<String> of(double latitude, double longitude) {
        var cells = new LinkedHashSet<String>();
        for (var size : SIZES) {
            cells.add(new Cell(size, part(size, longitude + 180), part(size, latitude + 90)).word());
        }
        return cells;
    }

    private static long part(int size, double degrees) {
        return (long) Math.floor(degrees * size / 30);
    }

    static Set<String> covering(Area area) {
        var cells = square(13).filter(cell -> cell.touches(area)).toList();
        for (var smaller : SIZES.subList(1, SIZES.size())) {
            cells = refined(cells, smaller, area);
        }
        return cells.stream().map(Cell::word).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The smallest cells that are not wholly inside by their parts, as long as there is room. */
    private static List<Cell> refined(List<Cell> cells, int smaller, Area area) {
        var smallest = cells.stream().mapToInt(Cell::size).max().orElse(smaller);
        var finer = new ArrayList<Cell>();
        var room = MOST - cells.size();
        for (var cell : cells) {
            var whole = List.of(cell);
            var parts = cell.size() < smallest || room <= 0 || cell.isInside(area) ? whole : cell.parts(smaller, area);
            var fits = parts.size() - 1 <= room;
            finer.addAll(fits ? parts : whole);
            room -= fits ? parts.size() - 1 : 0;
        }
        return finer;
    }
}
