package io.flashwire.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            GET,    cross-site,  https://evil.example,  passes
            HEAD,   -,           -,                     passes
            POST,   same-origin, -,                     passes
            POST,   same-origin, https://desk.example,  passes
            POST,   same-site,   https://x.desk.example,refused
            POST,   cross-site,  https://evil.example,  refused
            POST,   none,        -,                     refused
            DELETE, -,           https://desk.example,  passes
            DELETE, -,           https://evil.example,  refused
            DELETE, -,           null,                  refused
            DELETE, -,           'not a uri at all',    refused
            POST,   -,           https://desk.example:8443, refused
            POST,   -,           -,                     refused
            """)
    void onlyOurOwnPageChangesThings(
            String method, @Nullable String fetchSite, @Nullable String origin, String expected) {
        // when
        var refusal =
                SameOrigin.refusal(method, Optional.ofNullable(fetchSite), Optional.ofNullable(origin), "desk.example");

        // then
        assertThat(refusal.isPresent() ? "refused" : "passes").isEqualTo(expected);
    }
}
