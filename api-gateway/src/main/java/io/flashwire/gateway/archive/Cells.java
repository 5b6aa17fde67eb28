package io.flashwire.gateway.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Squares of the globe as words, so that where something is can be asked of the same index as what it is. A place is in one cell of
 * each size; a box is covered by cells of the smallest size of which it needs not too many.
 */
final class Cells {

    /** How many of each size there are to a degree, times thirty: 30°, 6°, 1° and 0.2° wide. */
    private static final List<Integer> SIZES = List.of(1, 5, 30, 150);

    private static final int MOST = 100;

    private Cells() {}

    static Set<String> of(double latitude, double longitude) {
        var cells = new LinkedHashSet<String>();
        for (var size : SIZES) {
            cells.add(cell(size, column(size, longitude), row(size, latitude)));
        }
        return cells;
    }

    static Set<String> covering(List<Area.Box> boxes) {
        for (var size : SIZES.reversed()) {
            if (boxes.stream().mapToLong(box -> count(size, box)).sum() <= MOST) {
                return covering(size, boxes);
            }
        }
        return covering(SIZES.getFirst(), boxes);
    }

    private static Set<String> covering(int size, List<Area.Box> boxes) {
        var cells = new LinkedHashSet<String>();
        for (var box : boxes) {
            for (var column = column(size, box.west()); column <= column(size, box.east()); column++) {
                for (var row = row(size, box.south()); row <= row(size, box.north()); row++) {
                    cells.add(cell(size, column, row));
                }
            }
        }
        return cells;
    }

    private static long count(int size, Area.Box box) {
        return (column(size, box.east()) - column(size, box.west()) + 1)
                * (row(size, box.north()) - row(size, box.south()) + 1);
    }

    private static long column(int size, double longitude) {
        return (long) Math.floor((longitude + 180) * size / 30);
    }

    private static long row(int size, double latitude) {
        return (long) Math.floor((latitude + 90) * size / 30);
    }

    private static String cell(int size, long column, long row) {
        return "cell:" + size + "/" + column + "/" + row;
    }
}
