package io.flashwire.alert.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param subscription the one that those who run Flashwire read, where they named one */
public record Operators(@Nullable UUID subscription) {}
