package io.flashwire.enrich.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that a pack names.
 *
 * @param country ISO 3166-1 alpha-2
 * @param feature GeoNames feature code
 */
public record Landmark(
        String id,
        String name,
        List<Name> names,
        double latitude,
        double longitude,
        @Nullable String country,
        String feature) {

    public Landmark {
        names = List.copyOf(names);
    }
}
