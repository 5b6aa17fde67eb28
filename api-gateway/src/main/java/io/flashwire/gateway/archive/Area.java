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
            var nearest = cell.west <= longitude && longitude <= cell.east
                    ? kmTo(Math.clamp(latitude, cell.south, cell.north), longitude)
                    : Math.min(kmToMeridian(cell.west, cell), kmToMeridian(cell.east, cell));
            return nearest <= km;
        }

        /** To the nearest point of the side of a cell that is the part of a meridian. */
        private double kmToMeridian(double meridian, Box cell) {
            var aside = Math.cos(Math.toRadians(meridian - longitude));
            var foot = Math.toDegrees(
                    Math.atan2(Math.sin(Math.toRadians(latitude)), Math.cos(Math.toRadians(latitude)) * aside));
            var ends = Math.min(kmTo(cell.south, meridian), kmTo(cell.north, meridian));
            return cell.south <= foot && foot <= cell.north ? Math.min(ends, kmTo(foot, meridian)) : ends;
        }

        /** The farthest point of a cell is a corner, unless the cell is at the other side of the globe. */
        @Override
        public boolean holds(Box cell) {
            var opposite = wrapped(longitude + 180);
            return !(cell.west <= opposite && opposite <= cell.east)
                    && holds(cell.south, cell.west)
                    && holds(cell.south, cell.east)
                    && holds(cell.north, cell.west)
                    && holds(cell.north, cell.east);
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
