package io.flashwire.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A part of the world that a subscription asks for. Coordinates are degrees, WGS 84. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Zone.Circle.class, name = "CIRCLE"),
    @JsonSubTypes.Type(value = Zone.Polygon.class, name = "POLYGON")
})
public sealed interface Zone {

    double EARTH_KM = 6371;

    boolean holds(double latitude, double longitude);

    default boolean holds(Alert.Location place) {
        return place.latitude() != null && place.longitude() != null && holds(place.latitude(), place.longitude());
    }

    record Circle(double latitude, double longitude, double km) implements Zone {

        public Circle {
            check(latitude, longitude);
            if (!(km > 0 && km <= 20_000)) {
                throw new IllegalArgumentException("a radius is more than 0 and at most 20000 km");
            }
        }

        @Override
        public boolean holds(double lat, double lon) {
            var half = Math.toRadians(lat - latitude) / 2;
            var turn = Math.toRadians(lon - longitude) / 2;
            var h = Math.pow(Math.sin(half), 2)
                    + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(lat)) * Math.pow(Math.sin(turn), 2);
            return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h))) <= km;
        }
    }

    /**
     * @param points longitude and latitude of each corner, as in GeoJSON; the last need not repeat the first. It may cross
     *     the 180th meridian, and then spans less than half the globe
     */
    record Polygon(List<List<Double>> points) implements Zone {

        private static final int MOST_POINTS = 1_000;

        public Polygon {
            if (points == null || points.size() < 3 || points.size() > MOST_POINTS) {
                throw new IllegalArgumentException("a polygon has 3 to " + MOST_POINTS + " points");
            }
            for (var point : points) {
                if (point.size() != 2) {
                    throw new IllegalArgumentException("a point is [longitude, latitude]");
                }
                check(point.get(1), point.get(0));
            }
            points = points.stream().map(List::copyOf).toList();
        }

        @Override
        public boolean holds(double lat, double lon) {
            var eastward = eastward();
            return inside(eastward, lat, lon) || inside(eastward, lat, lon + 360) || inside(eastward, lat, lon - 360);
        }

        /** The longitudes in one go, beyond 180 where it crosses that meridian: every edge takes the shorter way. */
        private double[] eastward() {
            var longitudes = new double[points.size()];
            longitudes[0] = points.getFirst().getFirst();
            for (var i = 1; i < longitudes.length; i++) {
                longitudes[i] = longitudes[i - 1]
                        + turned(points.get(i).getFirst() - points.get(i - 1).getFirst());
            }
            return longitudes;
        }

        private boolean inside(double[] eastward, double lat, double lon) {
            var inside = false;
            for (int i = 0, j = eastward.length - 1; i < eastward.length; j = i++) {
                var y1 = points.get(i).getLast();
                var y2 = points.get(j).getLast();
                if (y1 > lat != y2 > lat && lon < eastward[i] + (lat - y1) / (y2 - y1) * (eastward[j] - eastward[i])) {
                    inside = !inside;
                }
            }
            return inside;
        }

        private static double turned(double degrees) {
            return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
        }
    }

    private static void check(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("there is no place at " + latitude + ", " + longitude);
        }
    }
}
