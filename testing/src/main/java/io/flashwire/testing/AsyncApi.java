package io.flashwire.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** An AsyncAPI document, to hold what is really told against it. */
public record AsyncApi(JsonNode document) {

    /** What is wrong with a value by the schema at that place of the document, for instance {@code /components/schemas/Gap}. */
    public List<String> complaints(String pointer, JsonNode value) {
        return schema(pointer).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private JsonSchema schema(String pointer) {
        if (document.at(pointer).isMissingNode()) {
            throw new IllegalArgumentException("the document has no " + pointer);
        }
        ObjectNode root = document.deepCopy();
        root.put("$ref", "#" + pointer);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    /** Where the document refers to what it does not have. */
    public List<String> danglingReferences() {
        return document.findValuesAsText("$ref").stream()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .distinct()
                .toList();
    }
}
