package io.flashwire.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.Cursor;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the OpenAPI document what holds for every operation, so that no resource needs to repeat it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach(ApiDocument::describe);
        PassedOn.allowNull(document);
    }

    private static void describe(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            refusals(path, method, operation)
                    .forEach((status, description) -> addProblem(operation, status, description));
            if (method == PathItem.HttpMethod.GET && isTagged(path)) {
                addCondition(operation);
            }
            addExamples(operation);
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(ApiDocument::limitWords);
                operation.getParameters().forEach(ApiDocument::wantSomething);
                nameFields(operation);
                narrowCursor(operation);
                operation
                        .getResponses()
                        .addAPIResponse("414", OASFactory.createAPIResponse().description("the address is too long"));
            }
        });
    }

    /** As {@link Parameters#words} reads them. */
    private static void limitWords(Parameter parameter) {
        var schema = parameter.getSchema();
        if (parameter.getIn() == Parameter.In.QUERY && schema != null && schema.getItems() != null) {
            schema.setMaxItems(Parameters.MAX_VALUES);
            if (schema.getItems().getRef() == null) {
                schema.getItems().setMaxLength(Parameters.MAX_WORD);
            }
        }
    }

    /** As {@link EmptyParameters} refuses them; a form of its own says it already. */
    private static void wantSomething(Parameter parameter) {
        var schema = parameter.getSchema();
        var word = schema != null && schema.getItems() != null ? schema.getItems() : schema;
        if (parameter.getIn() == Parameter.In.QUERY
                && word != null
                && word.getType() != null
                && word.getType().contains(SchemaType.STRING)
                && word.getPattern() == null
                && word.getFormat() == null) {
            word.setPattern("[^\\s]");
        }
    }

    private static void nameFields(Operation operation) {
        var fields = Fields.OF_OPERATIONS.getOrDefault(String.valueOf(operation.getOperationId()), Set.of());
        operation.getParameters().stream()
                .filter(parameter -> "fields".equals(parameter.getName()))
                .forEach(parameter -> parameter.getSchema().getItems().setEnumeration(List.copyOf(fields)));
    }

    /** Alerts come in the order of time alone. */
    private static void narrowCursor(Operation operation) {
        operation.getParameters().stream()
                .filter(parameter ->
                        "findAlerts".equals(operation.getOperationId()) && "cursor".equals(parameter.getName()))
                .forEach(parameter -> parameter.getSchema().setPattern("^" + Cursor.OF_TIME + "$"));
    }

    private static void addExamples(Operation operation) {
        var id = operation.getOperationId();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                response.getContent()
                        .getMediaTypes()
                        .forEach((type, content) -> addExample(type, content, AnswerExamples.answer(id, type)));
            }
        });
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .forEach((type, content) -> addExample(type, content, AnswerExamples.body(id)));
        }
    }

    private static void addExample(String type, MediaType content, String example) {
        if (content.getExample() == null && content.getExamples() == null && !example.isEmpty()) {
            content.setExample(type.endsWith("ndjson") ? example : read(example));
        }
    }

    private static Object read(String example) {
        try {
            return WireJson.mapper().readValue(example, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example is no JSON: " + example, e);
        }
    }

    private static boolean isTagged(String path) {
        return Conditional.isArchive(path) && !path.endsWith("/stream") && !path.endsWith("/socket");
    }

    private static void addCondition(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("ETag of the answer that the caller has")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("nothing changed"));
    }

    private static Map<String, String> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        var refusals = new LinkedHashMap<String, String>();
        refusals.put("401", "nobody the gateway knows");
        if (!path.startsWith("/login")) {
            refusals.put("400", "something in the request cannot be; the problem names it");
            refusals.put("403", "somebody who may not do that");
        }
        if (path.contains("{")) {
            refusals.put("404", "there is nothing of that id");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("413", "the body is larger than 5 MB where updates are pushed, and 256 KB elsewhere");
            refusals.put("415", "the body is of a type that is not read here");
        }
        refusals.put("406", "in no form that Accept asks for");
        refusals.put("429", "more requests than this key may make; Retry-After says when to go on");
        refusals.put("503", "something behind the gateway is away; Retry-After says how long to wait");
        if (path.startsWith("/api/subscriptions")
                || path.startsWith("/api/silences")
                || path.endsWith("/acknowledgement")
                || path.startsWith("/api/sources")
                || (method == PathItem.HttpMethod.POST && "/api/updates".equals(path))) {
            refusals.put("502", "the service behind refuses the gateway");
            refusals.put("504", "the service behind took too long");
        }
        return refusals;
    }

    private static void addProblem(Operation operation, String status, String description) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        if (known == null || known.getContent() == null) {
            operation.getResponses().addAPIResponse(status, problem(description));
        }
    }

    private static APIResponse problem(String description) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
        return OASFactory.createAPIResponse().description(description).content(content);
    }
}
