package io.flashwire.alert.webhook;

import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.channel.Outcome;
import io.flashwire.alert.channel.Pace;
import io.flashwire.alert.delivery.Attempt;
import io.flashwire.alert.delivery.Circuit;
import io.flashwire.alert.delivery.Parcel;
import io.flashwire.alert.delivery.RetrySchedule;
import io.flashwire.alert.delivery.Round;
import io.flashwire.alert.delivery.Round.Back;
import io.flashwire.alert.delivery.Sent;
import io.flashwire.alert.delivery.Settled;
import io.flashwire.alert.delivery.TokenBucket;
import io.flashwire.alert.delivery.TokenBucket.Empty;
import io.flashwire.alert.delivery.TokenBucket.Granted;
import io.flashwire.alert.subscription.Credentials;
import io.flashwire.tracing.TraceContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Carries a round to its endpoint: one message after the other, as fast as the tool takes them. */
@ApplicationScoped
class Traveller {

    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);
    private static final Sent SEALED =
            new Sent(new Outcome.Forbidden("its secrets do not open with the keys of this service"), null);

    private final Couriers couriers;
    private final RetrySchedule schedule;
    private final Circuit.Rules rules;
    private final InstantSource clock;
    private final DeliveryMetrics metrics;
    private final Tracer tracer;

    Traveller(
            Couriers couriers,
            RetrySchedule schedule,
            Circuit.Rules rules,
            InstantSource clock,
            DeliveryMetrics metrics,
            Tracer tracer) {
        this.couriers = couriers;
        this.schedule = schedule;
        this.rules = rules;
        this.clock = clock;
        this.metrics = metrics;
        this.tracer = tracer;
    }

    Back travel(Round round) {
        return travel(round, () -> false);
    }

    /** @param ending whether the service stops: what was begun comes to its end, and the rest is left to others */
    Back travel(Round round, BooleanSupplier ending) {
        var journey = new Journey(round);
        for (var parcel : round.toTry()) {
            if (ending.getAsBoolean() || !journey.attempt(parcel)) {
                break;
            }
        }
        return journey.back();
    }

    private final class Journey {

        private final Round round;
        private final Instant deadline = clock.instant().plus(LONGEST_ROUND);
        private final ArrayList<Settled> settled = new ArrayList<>();
        private Circuit circuit;
        private @Nullable TokenBucket bucket;
        private @Nullable Instant notBefore;

        Journey(Round round) {
            this.round = round;
            this.circuit = round.circuit();
            this.bucket = round.bucket();
        }

        /** @return whether to go on */
        boolean attempt(Parcel parcel) {
            var credentials = round.credentials();
            if (credentials != null && !granted(credentials.channel())) {
                return false;
            }
            var startedAt = clock.instant();
            var started = System.nanoTime();
            var sent = credentials == null ? SEALED : send(parcel, credentials, startedAt);
            if (Thread.currentThread().isInterrupted() && !(sent.outcome() instanceof Outcome.Accepted)) {
                // The service ends before there was an answer: the receiver is not to blame, and others try at once.
                return false;
            }
            put(parcel, sent, startedAt, Duration.ofNanos(System.nanoTime() - started));
            if (sent.pause() != null) {
                notBefore = clock.instant().plus(sent.pause());
            }
            return circuit instanceof Circuit.Closed
                    && notBefore == null
                    && clock.instant().isBefore(deadline);
        }

        private Sent send(Parcel parcel, Credentials credentials, Instant startedAt) {
            var span = tracer.spanBuilder("deliver alert")
                    .setSpanKind(SpanKind.CLIENT)
                    .setParent(TraceContext.of(parcel.traceparent()))
                    .setAttribute("flashwire.subscription", round.subscription().toString())
                    .startSpan();
            try (var _ = span.makeCurrent()) {
                var sent = couriers.send(parcel.letter(), credentials, startedAt);
                if (!(sent.outcome() instanceof Outcome.Accepted)) {
                    span.setStatus(StatusCode.ERROR, sent.outcome().getClass().getSimpleName());
                }
                return sent;
            } finally {
                span.end();
            }
        }

        private boolean granted(Channel channel) {
            var pace = Pace.of(channel);
            var now = clock.instant();
            return switch ((bucket == null ? TokenBucket.full(pace, now) : bucket).draw(pace, now)) {
                case Granted(TokenBucket rest) -> {
                    bucket = rest;
                    yield true;
                }
                case Empty(Instant until) -> {
                    notBefore = until;
                    yield false;
                }
            };
        }

        private void put(Parcel parcel, Sent sent, Instant startedAt, Duration latency) {
            var outcome = sent.outcome();
            var now = clock.instant();
            var chance = ThreadLocalRandom.current().nextDouble();
            var next = parcel.state().after(outcome, schedule, chance, now);
            circuit = circuit.after(outcome, rules, chance, now);
            metrics.attempted(parcel, outcome, now);
            settled.add(new Settled(
                    parcel,
                    Attempt.of(
                            next.attempts(), startedAt, outcome, Math.toIntExact(latency.toMillis()), sent.response()),
                    next,
                    thread(parcel, sent)));
        }

        /** Of mail it is the subject, which the whole thread bears. */
        private static @Nullable String thread(Parcel parcel, Sent sent) {
            var begins = sent.anew() || parcel.letter().thread() == null;
            return begins && sent.outcome() instanceof Outcome.Accepted accepted ? accepted.reference() : null;
        }

        Back back() {
            return new Back(round.subscription(), settled, round.circuit(), circuit, bucket, notBefore);
        }
    }
}
