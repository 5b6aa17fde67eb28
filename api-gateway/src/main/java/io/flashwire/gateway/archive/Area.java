package io.flashwire.gateway.archive;

import java.util.List;
import java.util.Set;

/** A part of the globe. */
public sealed interface Area {

    /** In degrees; where it goes over the date line, west is more than east. */
    record Box(double west, double south, double east, double north) implements Area {
        @Override
        public List<Box> boxes() {
            return west <= east
                    ? List.of(this)
                    : List.of(new Box(west, south, 180, north), new Box(-180, south, east, north));
        }

        @Override
        public boolean touches(Box cell) {
            return boxes().stream()
                    .anyMatch(box -> box.west <= cell.east
                            && box.east >= cell.west
                            && box.south <= cell.north
                            && box.north >= cell.south);
        }

        @Override
        public boolean holds(Box cell) {
            return boxes().stream()
                    .anyMatch(box -> box.west <= cell.west
                            && box.east >= cell.east
                            && box.south <= cell.south
                            && box.north >= cell.north);
        }
    }

    record Circle(double latitude, double longitude, double km) implements Area {

        private static final double KM_TO_A_DEGREE = 111.195;
        private static final double EARTH_RADIUS_KM = 6_371.0088;

        /** Along the surface of a globe, as the archive's {@code km_between} has it. */
        public boolean holds(double otherLatitude, double otherLongitude) {
            return kmTo(otherLatitude, otherLongitude) <= km;
        }

        private double kmTo(double otherLatitude, double otherLongitude) {
            var one = Math.toRadians(latitude);
            var other = Math.toRadians(otherLatitude);
            var chord = haversine(other - one)
                    + Math.cos(one) * Math.cos(other) * haversine(Math.toRadians(otherLongitude - longitude));
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
        }

        private static double haversine(double angle) {
            var half = Math.sin(angle / 2);
            return half * half;
        }

        /** The boxes around it. */
        @Override
        public List<Box> boxes() {
            var up = km / KM_TO_A_DEGREE;
            var south = Math.max(-90, latitude - up);
            var north = Math.min(90, latitude + up);
            var narrowest = Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
            var aside = narrowest < 1e-9 ? 180 : up / narrowest;
            // Around a pole, or all around.
            return aside >= 180 || north == 90 || south == -90
                    ? List.of(new Box(-180, south, 180, north))
                    : new Box(wrapped(longitude - aside), south, wrapped(longitude + aside), north).boxes();
        }

        private static double wrapped(double longitude) {
            return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
        }

        @Override
        public boolean touches(Box cell) {
            return kmTo(middle(cell.south, cell.north), middle(cell.west, cell.east)) <= km + reach(cell);
        }

        @Override
        public boolean holds(Box cell) {
            return kmTo(middle(cell.south, cell.north), middle(cell.west, cell.east)) + reach(cell) <= km;
        }

        /** From the middle of a cell to its farthest point, which is a corner. */
        private static double reach(Box cell) {
            var latitude = middle(cell.south, cell.north);
            var longitude = middle(cell.west, cell.east);
            return Math.max(
                    new Circle(latitude, longitude, 0).kmTo(cell.south, cell.west),
                    new Circle(latitude, longitude, 0).kmTo(cell.north, cell.west));
        }

        private static double middle(double one, double other) {
            return (one + other) / 2;
        }
    }

    /** Boxes that hold all of it, none of them over the date line. */
    List<Box> boxes();

    /** Whether a part of the cell is inside, or might be. */
    boolean touches(Box cell);

    /** Whether all of the cell is inside, for sure. */
    boolean holds(Box cell);

    /** Facets, one of which all that is inside has. */
    default Set<String> facets() {
        return Cells.covering(this);
    }
}
