package io.flashwire.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.access.ApiKey;
import io.flashwire.gateway.access.KeyText;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.postgres.PostgresKeys;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the OpenAPI document, asked by every role and by none. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class AuthorisationTest {

    private static final Set<Role> EVERYBODY_KNOWN = Set.of(Role.values());
    private static final Set<Role> READERS = Set.of(Role.READER, Role.EDITOR, Role.ADMIN);
    private static final Set<Role> EDITORS = Set.of(Role.EDITOR, Role.ADMIN);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);

    /** Who may do what. An operation that is not here fails the test: it cannot be forgotten. */
    private static final Map<String, Set<Role>> ALLOWED = Map.ofEntries(
            Map.entry("findUpdates", READERS),
            Map.entry("getUpdate", READERS),
            Map.entry("pushUpdates", Set.of(Role.INGEST, Role.ADMIN)),
            Map.entry("findAlerts", READERS),
            Map.entry("getAlert", READERS),
            Map.entry("streamAlerts", READERS),
            Map.entry("alertSocket", READERS),
            Map.entry("streamIncidents", READERS),
            Map.entry("incidentSocket", READERS),
            Map.entry("streamUpdates", READERS),
            Map.entry("updateSocket", READERS),
            Map.entry("findIncidents", READERS),
            Map.entry("getIncident", READERS),
            Map.entry("findIncidentPlaces", READERS),
            Map.entry("timeIncidents", READERS),
            Map.entry("countUpdates", READERS),
            Map.entry("countIncidents", READERS),
            Map.entry("sourceLatencies", READERS),
            Map.entry("listSubscriptions", EDITORS),
            Map.entry("createSubscription", EDITORS),
            Map.entry("getSubscription", EDITORS),
            Map.entry("replaceSubscription", EDITORS),
            Map.entry("deleteSubscription", EDITORS),
            Map.entry("listDeliveries", EDITORS),
            Map.entry("testSubscription", EDITORS),
            Map.entry("previewSubscription", EDITORS),
            Map.entry("previewKeptSubscription", EDITORS),
            Map.entry("listWithheld", EDITORS),
            Map.entry("replayDeliveries", EDITORS),
            Map.entry("listSilences", EDITORS),
            Map.entry("createSilence", EDITORS),
            Map.entry("endSilence", EDITORS),
            Map.entry("getAcknowledgement", READERS),
            Map.entry("listAcknowledgements", READERS),
            Map.entry("acknowledgeIncident", EDITORS),
            Map.entry("listSources", READERS),
            Map.entry("getSource", READERS),
            Map.entry("addSource", EDITORS),
            Map.entry("changeSource", EDITORS),
            Map.entry("removeSource", EDITORS),
            Map.entry("listKeys", ADMINS),
            Map.entry("createKey", ADMINS),
            Map.entry("revokeKey", ADMINS),
            Map.entry("rotateKey", ADMINS),
            Map.entry("findAuditEntries", ADMINS),
            Map.entry("getSession", EVERYBODY_KNOWN),
            Map.entry("endSession", EVERYBODY_KNOWN));

    /** Open to all: the documents, and the way in, whose answer to nobody is 401 too where the token is not good. */
    private static final Set<String> OPEN =
            Set.of("login", "loginWithProvider", "getSignInWays", "getAsyncApi", "getAsyncApiYaml");

    @Inject
    PostgresKeys keys;

    private record Operation(String id, String method, String path, Optional<String> contentType) {

        HttpRequest.Builder request(Door door) {
            var request = door.request(path.replaceAll("\\{[^}]+}", "x1"));
            contentType.ifPresent(type -> request.header("Content-Type", type));
            return request.method(
                    method, contentType.isPresent() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        }
    }

    private static List<Operation> operations() throws IOException {
        var document = WireJson.mapper()
                .readTree(Door.nobody().get("/q/openapi?format=json").body());
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var content = operation
                            .getValue()
                            .path("requestBody")
                            .path("content")
                            .fieldNames();
                    operations.add(new Operation(
                            operation.getValue().path("operationId").asText(),
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            content.hasNext() ? Optional.of(content.next()) : Optional.empty()));
                }));
        return operations;
    }

    @BeforeEach
    void theServicesAnswer() {
        GatewayStack.services().resetAll();
        GatewayStack.services().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson("{}")));
    }

    @Test
    void everyOperationIsKnownHere() throws IOException {
        // when
        var operations = operations().stream().map(Operation::id).toList();

        // then
        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ALLOWED.keySet().stream(), OPEN.stream()).toList());
    }

    @Test
    void nobodyGetsInAndEachRoleOnlyWhereItMay() throws IOException {
        // given
        var doors = new EnumMap<Role, Door>(Role.class);
        for (var role : Role.values()) {
            doors.put(role, Door.as(role));
        }
        var unfit = Map.of("one whose key is out of date", expired(), "one whose key was revoked", revoked());
        var expected = new TreeMap<String, String>();
        var actual = new TreeMap<String, String>();

        // when
        for (var operation : operations()) {
            var allowed = ALLOWED.getOrDefault(operation.id(), Set.of());
            if (OPEN.contains(operation.id())) {
                continue;
            }
            expected.put(operation.id() + " by nobody", "401");
            actual.put(operation.id() + " by nobody", outcome(operation, Door.nobody()));
            var forged = Door.with(Door.admin().key().replace("aaa", "bbb"));
            unfit.forEach((who, door) -> {
                expected.put(operation.id() + " by " + who, "401");
                actual.put(operation.id() + " by " + who, outcome(operation, door));
            });
            expected.put(operation.id() + " by a forger", "401");
            actual.put(operation.id() + " by a forger", outcome(operation, forged));
            doors.forEach((role, door) -> {
                expected.put(operation.id() + " by " + role, allowed.contains(role) ? "allowed" : "403");
                actual.put(operation.id() + " by " + role, outcome(operation, door));
            });
        }

        // then
        assertThat(actual).isEqualTo(expected);
    }

    /** An administrator's key, a second too old. */
    private Door expired() {
        var text = KeyText.mint(new SecureRandom());
        var now = Instant.now();
        keys.add(ApiKey.first(text, "old", Set.of(Role.ADMIN), now.minusSeconds(60), now.minusSeconds(1)));
        return Door.with(text.write());
    }

    private Door revoked() {
        var text = KeyText.mint(new SecureRandom());
        var key = ApiKey.first(text, "gone", Set.of(Role.ADMIN), Instant.now(), null);
        keys.add(key);
        keys.revoke(key.id(), Instant.now());
        return Door.with(text.write());
    }

    private static String outcome(Operation operation, Door door) {
        var status = Door.statusOf(operation.request(door));
        return status == 401 || status == 403 || status >= 500 ? Integer.toString(status) : "allowed";
    }
}
