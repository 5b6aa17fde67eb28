package io.flashwire.gateway.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flashwire.contracts.WireJson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A small identity provider: it knows one user, signs with its own key, and takes each code once, with its PKCE proof. */
public final class ProviderServer implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "flashwire-dashboard";
    static final String SECRET = "a-client-secret-of-forty-characters-0123";
    static final String SUBJECT = "auth0|5f7c8ec7c33c6c004bbafe82";

    private static @Nullable ProviderServer running;

    private final RsaJsonWebKey key = newKey();
    private final RsaJsonWebKey unknownKey = newKey();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    static ProviderServer running() {
        if (running == null) {
            throw new IllegalStateException("the provider is not up");
        }
        return running;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        server.createContext(
                "/jwks",
                exchange ->
                        answer(exchange, 200, Map.of("keys", List.of(key.toParams(OutputControlLevel.PUBLIC_ONLY)))));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
        running = this;
        return Map.of(
                "flashwire.oidc.enabled",
                "true",
                "flashwire.oidc.issuer",
                issuer(),
                "flashwire.oidc.client-id",
                CLIENT,
                "flashwire.oidc.client-secret",
                SECRET,
                "flashwire.oidc.groups.editor",
                "night-desk,day-desk",
                "flashwire.oidc.groups.admin",
                "news-it");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + address().getPort();
    }

    private InetSocketAddress address() {
        if (server == null) {
            throw new IllegalStateException("the provider is not up");
        }
        return server.getAddress();
    }

    /** What the user's programs send. */
    String accessToken(String audience, int seconds, String... groups) {
        return sign(claims(audience, seconds, List.of(groups)), key);
    }

    /** The same, by somebody who is not the provider. */
    String forgedToken(String... groups) {
        return sign(claims(CLIENT, 300, List.of(groups)), unknownKey);
    }

    private JwtClaims claims(String audience, int seconds, List<String> groups) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setSubject(SUBJECT);
        claims.setAudience(audience);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setExpirationTimeMinutesInTheFuture(seconds / 60.0f);
        claims.setStringClaim("name", "Ani Petrosyan");
        claims.setStringListClaim("groups", groups);
        return claims;
    }

    private String sign(JwtClaims claims, RsaJsonWebKey by) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(by.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer", issuer(),
                "jwks_uri", issuer() + "/jwks",
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    /** The user is signed in here already, and sent back at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        var asked = form(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        var client =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "access_token",
                        accessToken(CLIENT, 300, "night-desk"),
                        "id_token",
                        accessToken(CLIENT, 300, "night-desk")));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(@Nullable String text) {
        return Arrays.stream(String.valueOf(text).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (one, _) -> one));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var json = WireJson.mapper()
                .writerFor(new TypeReference<Map<String, ?>>() {})
                .writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("k1");
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
