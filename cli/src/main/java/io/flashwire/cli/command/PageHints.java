package io.flashwire.cli.command;

import io.flashwire.contracts.Source;
import io.flashwire.ingest.clock.PageDay;
import io.flashwire.ingest.clock.ZoneNames;
import io.flashwire.ingest.reading.Hints;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the caller knows of the pages. */
final class PageHints {

    @Option(names = "--source", paramLabel = "ID", description = "Who publishes the pages.")
    private @Nullable String source;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of the pages' times, for instance Asia/Tbilisi.",
            converter = Zone.class)
    private @Nullable ZoneId zone;

    @Option(names = "--date", paramLabel = "DATE", description = "The pages' day, for instance 2020-09-27.")
    private @Nullable String date;

    @Option(names = "--url", paramLabel = "URL", description = "Where the pages were.")
    private @Nullable String url;

    @Option(
            names = "--fetched-at",
            paramLabel = "TIME",
            description = "When they were fetched, for instance 2020-09-27T20:00:00Z.",
            converter = Moment.class)
    private @Nullable Instant fetchedAt;

    Hints hints() {
        return new Hints(source == null ? null : Source.of(source), zone, day(), url, fetchedAt);
    }

    private @Nullable PageDay day() {
        if (date == null) {
            return null;
        }
        try {
            return PageDay.parse(date, zone);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--date: " + e.getMessage(), e);
        }
    }

    /** A zone's name, an offset, or what publishers write. */
    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            return ZoneNames.shipped()
                    .find(text, null)
                    .orElseThrow(() -> new TypeConversionException(
                            "no such zone: '%s'; write for instance Asia/Tbilisi or +04:00".formatted(text)));
        }
    }

    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException _) {
                throw new TypeConversionException(
                        "'%s' is no time with an offset; write for instance 2020-09-27T20:00:00Z".formatted(text));
            }
        }
    }
}
