package io.flashwire.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Who published an update.
 *
 * @param id short and stable, for instance {@code aljazeera}
 * @param grade reliability of the source on the Admiralty scale, A (reliable) to F (cannot be judged)
 */
public record Source(
        String id,
        String name,
        @Nullable String url,
        @Nullable String grade) {

    public static Source of(String id) {
        return new Source(id, id, null, null);
    }
}
