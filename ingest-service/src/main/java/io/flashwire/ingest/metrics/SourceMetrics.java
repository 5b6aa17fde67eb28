package io.flashwire.ingest.metrics;

import io.flashwire.ingest.following.Health;
import io.flashwire.ingest.following.Health.Status;
import io.flashwire.ingest.following.Roster;
import io.flashwire.ingest.following.SourceWatch.Look;
import io.flashwire.ingest.following.Tracked;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Which sources have gone silent, and since when. */
@Singleton
public class SourceMetrics {

    private static final Logger LOG = Logger.getLogger(SourceMetrics.class);

    private final Roster roster;
    private final InstantSource clock;
    private final Map<Status, AtomicInteger> byStatus = new EnumMap<>(Status.class);
    private final MultiGauge silence;
    private final AtomicInteger fileRefused;
    private Map<String, Status> before = Map.of();

    SourceMetrics(Roster roster, MeterRegistry registry, InstantSource clock) {
        this.roster = roster;
        this.clock = clock;
        for (var status : Status.values()) {
            byStatus.put(
                    status,
                    Objects.requireNonNull(registry.gauge(
                            "flashwire.ingest.sources", Tags.of("health", status.tag()), new AtomicInteger())));
        }
        silence = MultiGauge.builder("flashwire.ingest.source.silence")
                .description("How long a source has brought nothing new")
                .baseUnit("seconds")
                .register(registry);
        fileRefused =
                Objects.requireNonNull(registry.gauge("flashwire.ingest.sources.file.refused", new AtomicInteger()));
    }

    public void watched(Look look) {
        switch (look) {
            case Look.Same _ -> {}
            case Look.TakenOver(var file, int sources) -> {
                fileRefused.set(0);
                LOG.infof("the file of sources was taken over file=%s sources=%d", file, sources);
            }
            case Look.Refused(var file, var reason) -> {
                fileRefused.set(1);
                LOG.errorf("the file of sources is refused, the sources stay as they were file=%s %s", file, reason);
            }
        }
    }

    public void refresh() {
        var now = clock.instant();
        var sources = roster.all();
        var healths = new HashMap<String, Status>();
        for (var tracked : sources) {
            var health = tracked.health(now);
            healths.put(tracked.source().id(), health.status());
            tell(tracked, health);
        }
        byStatus.forEach((status, gauge) -> gauge.set(
                Math.toIntExact(healths.values().stream().filter(status::equals).count())));
        silence.register(rows(sources, now), true);
        before = healths;
    }

    private void tell(Tracked tracked, Health health) {
        var earlier = before.get(tracked.source().id());
        if (earlier != null && earlier != health.status()) {
            LOG.infof(
                    "a source is %s now source=%s since=%s reason=%s",
                    health.status().tag(), tracked.source().id(), health.since(), health.reason());
        }
    }

    private static List<Row<?>> rows(List<Tracked> sources, Instant now) {
        return sources.stream()
                .<Row<?>>map(tracked -> Row.of(
                        Tags.of(
                                "source",
                                tracked.source().id(),
                                "health",
                                tracked.health(now).status().tag()),
                        Duration.between(heardAt(tracked), now).toSeconds()))
                .toList();
    }

    private static Instant heardAt(Tracked tracked) {
        var progress = tracked.progress();
        return Objects.requireNonNullElse(progress.answers().newsAt(), progress.since());
    }
}
