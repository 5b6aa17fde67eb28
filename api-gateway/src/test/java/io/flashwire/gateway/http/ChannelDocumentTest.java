package io.flashwire.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document says of channels. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class ChannelDocumentTest {

    @Test
    void everyChannelHasASchemaAndAnExampleWithAllThatItNeeds() throws IOException {
        // given
        var document = WireJson.mapper()
                .readTree(Door.nobody().get("/q/openapi?format=json").body().getBytes(StandardCharsets.UTF_8));
        var schemas = document.at("/components/schemas");
        var mapping = schemas.at("/SubscriptionChannel/discriminator/mapping");
        // when
        var examples = document.at("/paths/~1api~1subscriptions/post/requestBody/content/application~1json/examples");
        // then
        var shown = new HashSet<String>();
        for (var example : examples) {
            var channel = value(example).path("channel");
            var type = channel.path("type").asText();
            shown.add(type);
            var schema = mapping.path(type).asText();
            assertThat(schema).as("the schema of %s", type).startsWith("#/components/schemas/");
            for (var required : schemas.path(schema.substring("#/components/schemas/".length()))
                    .path("required")) {
                assertThat(channel.has(required.asText()))
                        .as("%s of %s", required.asText(), type)
                        .isTrue();
            }
        }
        assertThat(mapping.properties()).extracting(entry -> entry.getKey()).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(schemas.at("/DeliveryAttempt/properties").has("latencyMs")).isTrue();
    }

    /** Clients that are made from the document would stumble over it otherwise. */
    @Test
    void whatMayBeAbsentOfASubscriptionMayBeNull() throws IOException {
        // given
        var document = WireJson.mapper()
                .readTree(Door.nobody().get("/q/openapi?format=json").body().getBytes(StandardCharsets.UTF_8));

        // when
        var terms = document.at("/components/schemas/SubscriptionTerms/properties");

        // then
        assertThat(terms.at("/digest/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(document.at("/components/schemas/DeliveryAttempt/properties/status/type"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("integer", "null");
    }

    private static JsonNode value(JsonNode example) throws IOException {
        var value = example.path("value");
        return value.isTextual() ? WireJson.mapper().readTree(value.asText()) : value;
    }
}
