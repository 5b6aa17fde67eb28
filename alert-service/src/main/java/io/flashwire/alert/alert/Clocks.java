package io.flashwire.alert.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in sentences. Whoever renders an alert for one desk has the fields and the desk's zone. */
final class Clocks {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Clocks() {}

    static String utc(Instant at) {
        return TIME.format(at);
    }

    static String dayAndTime(Instant at) {
        return DAY_AND_TIME.format(at);
    }
}
