package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A newsroom that traces its own push finds the delivery at the other end in the same trace. */
@ExtendWith(RunningSystem.class)
class TraceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Flashwire flashwire;

    TraceIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    @Test
    void aTraceRunsFromThePushToTheWebhook() {
        // given
        var trace = UUID.randomUUID().toString().replace("-", "");
        try (var newsroom = new Receiver()) {
            newsroom.trust(flashwire.subscribe("the newsroom that traces", newsroom.address(), Tier.FLASH));

            // when
            flashwire.pushTraced(News.martialLaw("Iceland"), "00-" + trace + "-00f067aa0ba902b7-01");

            // then
            await("the delivery")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(newsroom.deliveries()).anySatisfy(delivery -> {
                        assertThat(delivery.alert().title()).contains("Iceland");
                        assertThat(delivery.traceparent()).startsWith("00-" + trace + "-");
                    }));
        }
    }
}
