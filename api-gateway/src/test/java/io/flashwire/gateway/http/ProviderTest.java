package io.flashwire.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway with an identity provider, behind a proxy that ends TLS, and open to the pages of one other site. */
@QuarkusTest
@TestProfile(ProviderTest.WithProvider.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class ProviderTest {

    public static final class WithProvider implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ProviderServer.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "flashwire.cors.enabled", "true",
                    "flashwire.cors.origins", "https://desk.example",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1,0:0:0:0:0:0:0:1");
        }
    }

    @BeforeEach
    void theServicesAnswer() {
        GatewayStack.services().resetAll();
        GatewayStack.services().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson("[]")));
    }

    private static Door holding(String... groups) {
        return Door.with(ProviderServer.running().accessToken(ProviderServer.CLIENT, 300, groups));
    }

    @Test
    void aTokenOpensWhatItsGroupsMay() {
        // given
        var editor = holding("night-desk", "choir");

        // when
        var subscriptions = editor.get("/api/subscriptions");
        var keys = editor.get("/api/keys");

        // then
        assertThat(subscriptions.statusCode()).isEqualTo(200);
        assertThat(keys.statusCode()).isEqualTo(403);
        GatewayStack.services()
                .verify(WireMock.getRequestedFor(WireMock.urlEqualTo("/subscriptions"))
                        .withHeader("X-Flashwire-Key", WireMock.equalTo("user:" + ProviderServer.SUBJECT))
                        .withHeader("X-Flashwire-Administers", WireMock.equalTo("false")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"choir", "admin", "editor", "reader"})
    void aGroupThatNobodyNamedOpensNothing(String group) {
        // when
        var answer = holding(group).get("/api/alerts");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenThatIsNotGoodOpensNothing() {
        // given
        var provider = ProviderServer.running();

        // when
        var forged = Door.with(provider.forgedToken("news-it")).get("/api/keys");
        var late = Door.with(provider.accessToken(ProviderServer.CLIENT, -60, "news-it"))
                .get("/api/keys");
        var another =
                Door.with(provider.accessToken("another-app", 300, "news-it")).get("/api/keys");

        // then
        assertThat(List.of(forged, late, another)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        });
    }

    @Test
    void keysOpenAsBefore() {
        // when
        var answer = Door.admin().get("/api/keys");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Door.with("fw_unknown0_" + "b".repeat(43)).get("/api/keys").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBrowserSignsInByTheProvider() throws Exception {
        // given
        var browser = HttpClient.newHttpClient();
        var toProvider = go(browser, Door.uri(ProviderLoginResource.PATH), "");
        var state = cookies(toProvider);
        var back = go(browser, location(toProvider), "");

        // when
        var signedIn = go(browser, location(back), state);

        // then
        assertThat(toProvider.statusCode()).isEqualTo(302);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        var session = cookies(signedIn).lines().collect(Collectors.joining("; "));
        assertThat(session).contains("flashwire_session=");
        var who = Door.json(go(browser, Door.uri("/api/session"), session));
        assertThat(who.path("name").asText()).isEqualTo("Ani Petrosyan");
        assertThat(who.path("roles")).hasSize(2);
        assertThat(go(browser, Door.uri("/api/keys"), session).statusCode()).isEqualTo(403);
        assertThat(go(browser, Door.uri("/api/subscriptions"), session).statusCode())
                .isEqualTo(200);
        GatewayStack.services()
                .verify(WireMock.getRequestedFor(WireMock.urlEqualTo("/subscriptions"))
                        .withHeader("X-Flashwire-Key", WireMock.equalTo("user:" + ProviderServer.SUBJECT)));
        assertThat(Door.admin().get("/api/audit?operation=loginWithProvider").body())
                .contains("Ani Petrosyan");
    }

    @Test
    void thePageIsToldOfTheProvider() {
        // when
        var ways = Door.nobody().get("/login/ways");

        // then
        assertThat(Door.json(ways).path("provider").asText()).isEqualTo(ProviderLoginResource.PATH);
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() throws Exception {
        // when
        var answer =
                go(HttpClient.newHttpClient(), Door.uri(ProviderLoginResource.PATH + "?code=stolen&state=guessed"), "");

        // then
        assertThat(cookies(answer)).doesNotContain("flashwire_session=");
        assertThat(answer.statusCode()).isIn(302, 401);
    }

    @Test
    void theProvidersOwnCookieOpensNothing() throws Exception {
        // given
        var browser = HttpClient.newHttpClient();
        var toProvider = go(browser, Door.uri(ProviderLoginResource.PATH), "");
        var back = go(browser, location(toProvider), "");
        var all = cookies(go(browser, location(back), cookies(toProvider)));
        var providers = all.lines()
                .filter(cookie -> !cookie.startsWith("flashwire_session="))
                .collect(Collectors.joining("; "));

        // when
        var answer = go(browser, Door.uri("/api/session"), providers);

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> go(HttpClient browser, URI to, String cookies) throws Exception {
        var request = HttpRequest.newBuilder(to);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.lines().collect(Collectors.joining("; ")));
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static URI location(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("location").orElseThrow());
    }

    /** One a line. */
    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("\n"));
    }

    @Test
    void behindTlsABrowserIsToldToStay() {
        // when
        var secure = Door.send(Door.nobody().request("/").header("X-Forwarded-Proto", "https"));
        var plain = Door.nobody().get("/");

        // then
        assertThat(secure.headers().firstValue("strict-transport-security")).hasValue("max-age=31536000");
        assertThat(plain.headers().firstValue("strict-transport-security")).isEmpty();
    }

    @Test
    void anotherSitesPageAsksWhereItIsNamed() {
        // when
        var named = Door.send(Door.admin().request("/api/alerts").header("Origin", "https://desk.example"));
        var unnamed = Door.send(Door.admin().request("/api/alerts").header("Origin", "https://evil.example"));

        // then
        assertThat(named.headers().firstValue("access-control-allow-origin")).hasValue("https://desk.example");
        assertThat(named.headers().firstValue("access-control-allow-credentials"))
                .isNotEqualTo(java.util.Optional.of("true"));
        assertThat(unnamed.headers().firstValue("access-control-allow-origin")).isEmpty();
    }
}
