package io.flashwire.ingest.wiring;

import io.flashwire.egress.Dialer;
import io.flashwire.egress.Egress;
import io.flashwire.egress.Fetcher;
import io.flashwire.ingest.clock.Skew;
import io.flashwire.ingest.copy.Copies;
import io.flashwire.ingest.following.Cadence;
import io.flashwire.ingest.following.Canary;
import io.flashwire.ingest.following.Drafts;
import io.flashwire.ingest.following.Roster;
import io.flashwire.ingest.following.SourceFile;
import io.flashwire.ingest.following.SourceWatch;
import io.flashwire.ingest.kafka.UpdateProducer;
import io.flashwire.ingest.metrics.PollMetrics;
import io.flashwire.ingest.polling.Pages;
import io.flashwire.ingest.polling.Poll;
import io.flashwire.ingest.polling.Poller;
import io.flashwire.ingest.polling.Trial;
import io.flashwire.ingest.postgres.PostgresCopyFiles;
import io.flashwire.ingest.postgres.PostgresHolds;
import io.flashwire.ingest.postgres.PostgresPresences;
import io.flashwire.ingest.postgres.PostgresReplies;
import io.flashwire.ingest.postgres.PostgresRevisionStore;
import io.flashwire.ingest.postgres.PostgresRoster;
import io.flashwire.ingest.postgres.PostgresSubscriptions;
import io.flashwire.ingest.push.PushReader;
import io.flashwire.ingest.push.PushRules;
import io.flashwire.ingest.push.Rates;
import io.flashwire.ingest.push.Replies;
import io.flashwire.ingest.push.WireRules;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Origins;
import io.flashwire.ingest.reading.wire.WireReader;
import io.flashwire.ingest.revision.Holds;
import io.flashwire.ingest.revision.Intake;
import io.flashwire.ingest.revision.RevisionStore;
import io.flashwire.ingest.revision.UpdateLog;
import io.flashwire.ingest.revision.Vanishing;
import io.flashwire.ingest.source.KnownSources;
import io.flashwire.ingest.websub.Arrivals;
import io.flashwire.ingest.websub.DialledHubs;
import io.flashwire.ingest.websub.Subscriber;
import io.github.bucket4j.TimeMeter;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** All that the service is made of. */
@Singleton
final class Wiring {

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KnownSources sources() {
        return KnownSources.shipped();
    }

    @Produces
    @Singleton
    PushReader pushReader(KnownSources sources, InstantSource clock, IngestSettings settings) {
        var rules = new PushRules(sources, new Skew(settings.skew()), clock);
        var wires = new WireRules(new WireReader(new Origins(sources, clock)));
        return new PushReader(rules, wires, settings.push().most());
    }

    @Produces
    @Singleton
    Rates rates(IngestSettings settings) {
        var rate = settings.push().rate();
        return new Rates(rate.perSecond(), rate.atOnce(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Produces
    @Singleton
    Replies replies(DataSource database) {
        return new PostgresReplies(database);
    }

    @Produces
    @Singleton
    RevisionStore revisions(DataSource database) {
        return new PostgresRevisionStore(database);
    }

    @Produces
    @Singleton
    Holds holds(DataSource database) {
        return new PostgresHolds(database);
    }

    @Produces
    @Singleton
    Copies copies(DataSource database, InstantSource clock) {
        return new Copies(new PostgresCopyFiles(database), clock);
    }

    @Produces
    @Singleton
    Vanishing vanishing(DataSource database) {
        return new Vanishing(new PostgresPresences(database));
    }

    @Produces
    @Singleton
    UpdateProducer updates(
            @Identifier("default-kafka-broker") Map<String, Object> broker, IngestSettings settings, Tracer tracer) {
        return new UpdateProducer(
                UpdateProducer.connect(broker, settings.publishing().patience()), tracer);
    }

    void close(@Disposes UpdateProducer updates) {
        updates.close();
    }

    @Produces
    @Singleton
    Intake intake(
            RevisionStore revisions,
            Holds holds,
            Copies copies,
            UpdateLog updates,
            IngestSettings settings,
            InstantSource clock) {
        return new Intake(
                revisions, holds, copies, updates, settings.publishing().patience(), clock);
    }

    @Produces
    @Singleton
    DocumentReaders readers(KnownSources sources, InstantSource clock) {
        return DocumentReaders.shipped(sources, clock);
    }

    @Produces
    @Singleton
    Drafts drafts(KnownSources sources) {
        return new Drafts(sources);
    }

    @Produces
    @Singleton
    SourceWatch sourceWatch(IngestSettings settings, Drafts drafts, Roster roster) {
        return new SourceWatch(settings.sources().file(), new SourceFile(drafts), roster);
    }

    @Produces
    @Singleton
    Roster roster(DataSource database, Drafts drafts, InstantSource clock) {
        return new PostgresRoster(database, drafts, clock);
    }

    @Produces
    @Singleton
    Dialer dialer(Vertx vertx, IngestSettings settings) {
        return new Dialer(vertx, new Egress(settings.sources().allowedHosts().orElse(Set.of())));
    }

    void close(@Disposes Dialer dialer) {
        dialer.close();
    }

    @Produces
    @Singleton
    Subscriber subscriber(DataSource database, Dialer dialer, IngestSettings settings, InstantSource clock) {
        return new Subscriber(
                new PostgresSubscriptions(database),
                new DialledHubs(dialer, settings.polling().userAgent()),
                settings.websub().callback(),
                clock);
    }

    @Produces
    @Singleton
    Arrivals arrivals(DocumentReaders readers, Intake intake, InstantSource clock) {
        return new Arrivals(readers, intake, clock);
    }

    @Produces
    @Singleton
    Pages pages(
            Dialer dialer,
            CanaryWiring.CanaryDialer canaryDialer,
            Canary canary,
            DocumentReaders readers,
            IngestSettings settings,
            InstantSource clock) {
        var polling = settings.polling();
        var limits = new Fetcher.Limits(
                polling.patience(), Math.toIntExact(polling.largest().asLongValue()));
        var usual = new Fetcher(dialer, limits, polling.userAgent(), clock);
        var own = new Fetcher(canaryDialer.dialer(), limits, polling.userAgent(), clock);
        return new Pages(url -> url.equals(canary.url()) ? own : usual, readers, System::getenv, clock);
    }

    @Produces
    @Singleton
    Trial trial(Pages pages) {
        return new Trial(pages);
    }

    @Produces
    @Singleton
    Poller poller(
            Roster roster,
            Pages pages,
            Intake intake,
            PollMetrics metrics,
            Vanishing vanishing,
            Subscriber subscriber,
            IngestSettings settings,
            InstantSource clock,
            Tracer tracer) {
        var polling = settings.polling();
        var poll = new Poll(pages, intake, new Tidings(metrics, vanishing, intake, subscriber, clock), clock);
        var cadence = new Cadence(
                polling.busiest(),
                polling.slowestBlog(),
                polling.slowest(),
                polling.longestHint(),
                polling.longestBackoff());
        return new Poller(
                roster,
                new TracedPoll(poll, tracer),
                cadence,
                new Poller.Limits(polling.underWay(), polling.atOnce(), polling.perHost()),
                metrics,
                clock,
                UUID.randomUUID().toString());
    }
}
