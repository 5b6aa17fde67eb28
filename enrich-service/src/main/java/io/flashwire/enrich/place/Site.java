package io.flashwire.enrich.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param country ISO 3166-1 alpha-2
 * @param feature GeoNames feature code
 * @param region code of the first-order division within the country, empty where unknown
 * @param ownName whether it was asked for by the name that it goes by, not by another one
 * @param featured whether a pack names it: what a newsroom lists goes before what the world is full of
 */
record Site(
        String id,
        String name,
        double latitude,
        double longitude,
        @Nullable String country,
        String feature,
        String region,
        long population,
        boolean ownName,
        boolean featured) {

    boolean isCountry() {
        return feature.equals("PCLI");
    }

    boolean isRegion() {
        return feature.startsWith("ADM");
    }

    /** Great-circle distance in kilometres. */
    double distanceTo(Site other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double half = Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                + Math.cos(lat1)
                        * Math.cos(lat2)
                        * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
