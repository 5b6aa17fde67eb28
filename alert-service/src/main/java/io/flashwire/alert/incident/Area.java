package io.flashwire.alert.incident;

import io.flashwire.contracts.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is, as far as it is told.
 *
 * @param place id of the place; absent where none is told
 * @param country ISO 3166-1 alpha-2
 * @param reachKm how far the place extends around its coordinates
 * @param nation whether it is a whole country
 */
public record Area(
        @Nullable String place,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        double reachKm,
        boolean nation) {

    public static final Area UNTOLD = new Area(null, null, null, null, 0, false);

    private static final double EARTH_KM = 6371;

    public static Area of(@Nullable Place place) {
        return place == null
                ? UNTOLD
                : new Area(
                        place.id(),
                        place.country(),
                        place.latitude(),
                        place.longitude(),
                        reachOf(place.feature()),
                        startsWith(place.feature(), "PCL"));
    }

    /** Whether both may be the same area: one holds the other, or they are no farther apart than the radius. */
    public boolean meets(Area other, double radiusKm) {
        if (place == null || other.place == null || place.equals(other.place)) {
            return true;
        }
        if (nation || other.nation) {
            return country == null || other.country == null || country.equals(other.country);
        }
        return distanceKm(other) <= radiusKm + reachKm + other.reachKm;
    }

    /** How narrow it is, the narrowest first: 0 for a spot, 1 for a region, 2 for a country, 3 where nothing is told. */
    public int breadth() {
        if (place == null) {
            return 3;
        }
        return nation ? 2 : reachKm > 0 ? 1 : 0;
    }

    private double distanceKm(Area other) {
        if (latitude == null || longitude == null || other.latitude == null || other.longitude == null) {
            return Double.POSITIVE_INFINITY;
        }
        var phi1 = Math.toRadians(latitude);
        var phi2 = Math.toRadians(other.latitude);
        var h = square(Math.sin((phi2 - phi1) / 2))
                + Math.cos(phi1) * Math.cos(phi2) * square(Math.sin(Math.toRadians(other.longitude - longitude) / 2));
        return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double reachOf(@Nullable String feature) {
        if (startsWith(feature, "ADM1") || startsWith(feature, "RGN") || startsWith(feature, "TERR")) {
            return 100;
        }
        return startsWith(feature, "ADM2") || startsWith(feature, "AREA") ? 40 : 0;
    }

    private static boolean startsWith(@Nullable String feature, String prefix) {
        return feature != null && feature.startsWith(prefix);
    }
}
