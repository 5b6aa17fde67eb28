package io.flashwire.enrich.place;

import io.flashwire.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place named at one spot of the text.
 *
 * @param placeId the id that the place bears in the enriched update
 * @param country ISO 3166-1 alpha-2
 * @param countryOnly whether it is a whole country, which yields to any narrower place
 */
public record PlaceMention(
        Span span,
        int sentence,
        int firstToken,
        int lastToken,
        String placeId,
        String name,
        @Nullable String country,
        boolean countryOnly) {}
