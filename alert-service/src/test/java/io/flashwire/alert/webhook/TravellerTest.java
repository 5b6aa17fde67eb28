package io.flashwire.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.alert.Receiver;
import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.channel.Composer;
import io.flashwire.alert.channel.Letter;
import io.flashwire.alert.channel.Sender;
import io.flashwire.alert.channel.Updates;
import io.flashwire.alert.delivery.Circuit;
import io.flashwire.alert.delivery.Parcel;
import io.flashwire.alert.delivery.RetrySchedule;
import io.flashwire.alert.delivery.Round;
import io.flashwire.alert.delivery.State;
import io.flashwire.alert.mail.SmtpCourier;
import io.flashwire.alert.subscription.Credentials;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import io.flashwire.egress.Dialer;
import io.flashwire.egress.Egress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How far a round gets. */
class TravellerTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2020-09-27T08:40:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Circuit OPEN = new Circuit.Open(3, NOW.minusSeconds(60), NOW);

    private final Traveller traveller = new Traveller(
            new Couriers(
                    Composer.with(new Sender("alerts@desk.example", "The desk", null), Optional.empty()),
                    new HttpCourier(new Dialer(VERTX, new Egress(Set.of("127.0.0.1"))), CLOCK),
                    new SmtpCourier(Optional.empty(), CLOCK)),
            new RetrySchedule(List.of(Duration.ofSeconds(5)), 0),
            new Circuit.Rules(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofDays(3)),
            CLOCK,
            new DeliveryMetrics(new SimpleMeterRegistry()),
            TracerProvider.noop().get("test"));

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void itKeepsToThePaceOfTheTool() {
        // given
        try (var slack = Receiver.answering(200, Map.of(), "ok")) {
            var round = round(new Channel.Slack(slack.url(), null, null), new Circuit.Closed());
            // when
            var back = traveller.travel(round);
            // then
            assertThat(slack.messages()).hasSize(3);
            assertThat(back.settled()).hasSize(3);
            assertThat(back.notBefore()).isEqualTo(NOW.plusSeconds(1));
        }
    }

    @Test
    void itRestsWhereDiscordSaysThatNothingIsLeft() {
        // given
        var headers = Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After", "1.5");
        try (var discord = Receiver.answering(200, headers, "{\"id\":\"1\"}")) {
            var round = round(new Channel.Discord(discord.url(), null, null), new Circuit.Closed());
            // when
            var back = traveller.travel(round);
            // then
            assertThat(discord.messages()).hasSize(1);
            assertThat(back.notBefore()).isEqualTo(NOW.plusMillis(1_500));
        }
    }

    @Test
    void itGoesNoFartherWhereTheServiceEnds() {
        // given
        var ending = new AtomicBoolean();
        try (var receiver = Receiver.accepting()) {
            var round = round(new Channel.Webhook(receiver.url()), new Circuit.Closed());
            // when
            var back = traveller.travel(round, () -> ending.getAndSet(true));
            // then
            assertThat(receiver.messages()).hasSize(1);
            assertThat(back.settled()).hasSize(1);
        }
    }

    @Test
    void thatTheServiceEndsIsNotTheReceiversFault() throws Exception {
        // given
        try (var hanging = Receiver.hanging();
                var travels = Executors.newVirtualThreadPerTaskExecutor()) {
            var round = round(new Channel.Webhook(hanging.url()), new Circuit.Closed());
            var travelling = travels.submit(() -> traveller.travel(round));
            await("the message is on its way").until(() -> !hanging.messages().isEmpty());
            // when
            travels.shutdownNow();
            // then
            assertThat(travelling.get().settled()).isEmpty();
            assertThat(travelling.get().circuit()).isEqualTo(new Circuit.Closed());
        }
    }

    @Test
    void itPressesNobodyWhoIsDown() {
        // given
        try (var down = Receiver.answering(503)) {
            var round = round(new Channel.Webhook(down.url()), new Circuit.Closed());
            // when
            var back = traveller.travel(round);
            // then
            assertThat(down.messages()).hasSize(1);
            assertThat(back.settled())
                    .singleElement()
                    .satisfies(one -> assertThat(one.next()).isEqualTo(new State.Due(1, 1, NOW.plusSeconds(5))));
            assertThat(back.circuit()).isInstanceOf(Circuit.Open.class);
        }
    }

    @Test
    void oneMessageTriesWhetherItWorksAgain() {
        // given
        try (var recovered = Receiver.accepting()) {
            var round = round(new Channel.Webhook(recovered.url()), OPEN);
            // when
            var back = traveller.travel(round);
            // then
            assertThat(recovered.messages()).hasSize(1);
            assertThat(back.recovered()).isTrue();
        }
    }

    @Test
    void whatIsTakenBackIsChangedAndToldAnew() {
        // given
        try (var discord = Receiver.answering(200, Map.of(), "{\"id\":\"88\"}")) {
            var cancel = new Parcel(
                    1, Letter.of(alert("i-1-2", "CANCEL")).withThread("77"), State.Due.first(NOW), NOW, null);
            var round = round(new Channel.Discord(discord.url(), null, null), new Circuit.Closed(), List.of(cancel));
            // when
            var back = traveller.travel(round);
            // then
            assertThat(discord.messages()).extracting(Receiver.Message::method).containsExactly("PATCH", "POST");
            assertThat(back.settled())
                    .singleElement()
                    .satisfies(one -> assertThat(one.thread()).isNull());
        }
    }

    @Test
    void whereTheFirstMessageIsGoneTheNextOneTakesItsPlace() {
        // given
        var gone = List.of("{\"ok\":false,\"error\":\"thread_not_found\"}", "{\"ok\":true,\"ts\":\"2.0\"}");
        try (var slack = Receiver.sayingInTurn(gone)) {
            var bot = new Channel.SlackBot("C0", "xoxb-token", slack.root(), Updates.THREAD, null, null);
            var update = new Parcel(
                    1, Letter.of(alert("i-1-2", "UPDATE")).withThread("1.0"), State.Due.first(NOW), NOW, null);
            // when
            var back = traveller.travel(round(bot, new Circuit.Closed(), List.of(update)));
            // then
            assertThat(slack.messages()).hasSize(2);
            assertThat(slack.messages().getLast().body())
                    .doesNotContain("thread_ts")
                    .contains("message 1 of this incident");
            assertThat(back.settled())
                    .singleElement()
                    .satisfies(one -> assertThat(one.thread()).isEqualTo("2.0"));
        }
    }

    @Test
    void whatIsSealedWithAnUnknownKeyIsNotSent() {
        // given
        var sealed = new Round(UUID.randomUUID(), null, new Circuit.Closed(), null, parcels());
        // when
        var back = traveller.travel(sealed);
        // then
        assertThat(back.settled())
                .singleElement()
                .satisfies(one -> assertThat(one.attempt().detail())
                        .isEqualTo("its secrets do not open with the keys of this service"));
    }

    private static Round round(Channel channel, Circuit circuit) {
        return round(channel, circuit, parcels());
    }

    private static Round round(Channel channel, Circuit circuit, List<Parcel> parcels) {
        return new Round(UUID.randomUUID(), Credentials.fresh(channel, new SecureRandom()), circuit, null, parcels);
    }

    private static List<Parcel> parcels() {
        return IntStream.range(0, 6)
                .mapToObj(number -> new Parcel(
                        number, Letter.of(alert("i-" + number + "-1", "ALERT")), State.Due.first(NOW), NOW, null))
                .toList();
    }

    private static Alert alert(String id, String type) {
        var json = """
                {"id": "%s", "incident": {"id": "i", "key": "i", "status": "REPORTED"}, "type": "%s", "sequence": 1,
                 "tier": "URGENT", "kind": "CURFEW", "status": "OCCURRED", "title": "A curfew", "text": "A curfew",
                 "sentAt": "2020-09-27T08:40:00Z", "occurredAt": "2020-09-27T08:39:00Z", "reason": "a test",
                 "references": [], "sources": [], "evidence": [], "claims": [], "exercise": true}""".formatted(id, type);
        try {
            return WireJson.read(json.getBytes(StandardCharsets.UTF_8), Alert.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
