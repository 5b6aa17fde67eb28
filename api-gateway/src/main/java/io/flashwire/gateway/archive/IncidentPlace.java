package io.flashwire.gateway.archive;

import io.flashwire.contracts.Tier;
import java.time.Instant;

/**
 * A place with the incidents there.
 *
 * @param loudest tier of the latest alert of any of them
 * @param latest when the latest of their alerts was made
 */
public record IncidentPlace(
        String id, String name, double latitude, double longitude, int incidents, Tier loudest, Instant latest) {}
