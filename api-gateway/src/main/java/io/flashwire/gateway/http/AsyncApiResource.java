package io.flashwire.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.contracts.WireJson;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The AsyncAPI document: what is written of the channels, with the schemas of the contracts put in. */
@Path("/asyncapi")
@Singleton
@Tag(name = "Documents")
public class AsyncApiResource {

    private static final ObjectMapper YAML = new YAMLMapper();

    private static final Map<String, String> SCHEMAS = Map.of(
            "LiveUpdate", "/schemas/live-update.schema.json",
            "EnrichedUpdate", "/schemas/enriched-update.schema.json",
            "Alert", "/schemas/alert.schema.json");

    private final byte[] json;
    private final byte[] yaml;

    AsyncApiResource() {
        try {
            var document = document();
            this.json = WireJson.write(document);
            this.yaml = YAML.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getAsyncApi", summary = "The topics and the streams, as an AsyncAPI 3 document")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public byte[] json() {
        return json;
    }

    @GET
    @Path("/yaml")
    @PermitAll
    @Produces("application/yaml")
    @Operation(operationId = "getAsyncApiYaml", summary = "The same in YAML")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public byte[] yaml() {
        return yaml;
    }

    private static JsonNode document() throws IOException {
        JsonNode document;
        try (var template = resource("/asyncapi.yaml")) {
            document = YAML.readTree(template);
        }
        var schemas = (ObjectNode) document.at("/components/schemas");
        for (var schema : SCHEMAS.entrySet()) {
            try (var file = resource(schema.getValue())) {
                // What the schema refers to within itself it has to find where it stands now.
                var moved = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("\"#/$defs/", "\"#/components/schemas/" + schema.getKey() + "/$defs/");
                var read = (ObjectNode) WireJson.mapper().readTree(moved);
                read.remove("$schema");
                schemas.set(schema.getKey(), read);
            }
        }
        return document;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(AsyncApiResource.class.getResourceAsStream(name), name);
    }
}
