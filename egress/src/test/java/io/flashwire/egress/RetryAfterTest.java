package io.flashwire.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2020-09-27T08:39:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "120, PT2M",
                "0, PT0S",
                "'Sun, 27 Sep 2020 08:40:00 GMT', PT1M",
                "'Sun, 27 Sep 2020 08:00:00 GMT', -",
                "soon, -",
                "99999999999999999999, -",
                "-, -"
            })
    void patienceIsReadAsSecondsOrAsADate(@Nullable String header, @Nullable Duration wait) {
        // when
        var read = RetryAfter.parse(header, NOW);
        // then
        assertThat(read).isEqualTo(wait);
    }
}
