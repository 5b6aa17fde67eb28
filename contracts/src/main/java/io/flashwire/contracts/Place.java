package io.flashwire.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place named in an update.
 *
 * @param latitude degrees north, WGS 84; absent, as {@code longitude}, where no gazetteer holds the place
 * @param country ISO 3166-1 alpha-2
 * @param feature GeoNames feature code, for instance {@code PPLC}
 * @param confidence 0 to 1
 */
public record Place(
        String id,
        String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String country,
        @Nullable String feature,
        double confidence,
        List<Span> mentions) {

    public Place {
        mentions = List.copyOf(mentions);
    }
}
