package io.flashwire.alert.digest;

import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hours of every day in which only the loudest comes through; the rest is caught up with when they end.
 *
 * @param from included
 * @param to excluded; before {@code from} where they span midnight
 * @param breakThrough the quietest tier that comes through; where absent, only a FLASH does
 */
public record QuietHours(
        LocalTime from, LocalTime to, ZoneId zone, @Nullable Tier breakThrough) {

    public QuietHours {
        Objects.requireNonNull(from, "quiet hours have a beginning");
        Objects.requireNonNull(to, "quiet hours have an end");
        Objects.requireNonNull(zone, "quiet hours are in a zone");
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    public boolean letsThrough(Tier tier) {
        return tier.atLeast(breakThrough == null ? Tier.FLASH : breakThrough);
    }

    /** When they end, where it is quiet at that moment. */
    public Optional<Instant> endAt(Instant moment) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        var overnight = to.isBefore(from);
        var quiet = overnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return Optional.empty();
        }
        var day = overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return Optional.of(day.atTime(to).atZone(zone).toInstant());
    }
}
