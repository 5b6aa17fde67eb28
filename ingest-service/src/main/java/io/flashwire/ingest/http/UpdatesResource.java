package io.flashwire.ingest.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;

import io.flashwire.ingest.http.PushAnswer.Rejected;
import io.flashwire.ingest.push.PushReader;
import io.flashwire.ingest.push.Submission;
import io.flashwire.ingest.push.Submission.Item;
import io.flashwire.ingest.push.Submission.Items;
import io.flashwire.ingest.push.Submission.Malformed;
import io.flashwire.ingest.push.Submission.TooMany;
import io.flashwire.ingest.push.Verdict.Accepted;
import io.flashwire.ingest.push.Verdict.Refused;
import io.flashwire.ingest.revision.Candidate;
import io.flashwire.ingest.revision.Intake;
import io.flashwire.ingest.wiring.IngestSettings;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code POST /updates}: publishers push one update or many; the answer comes when Kafka has them all. */
@Path("/updates")
@RolesAllowed("gateway")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Blocking
public class UpdatesResource {

    private static final Logger LOG = Logger.getLogger(UpdatesResource.class);
    private static final int MULTI_STATUS = 207;

    /** By which the gateway says on whose behalf it calls. */
    private static final String CALLER = "Flashwire-Caller";

    private static final String NOBODY = "gateway";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final PushOnce once;
    private final PushReader reader;
    private final Intake intake;
    private final PushMetrics metrics;
    private final int largest;

    UpdatesResource(PushOnce once, PushReader reader, Intake intake, PushMetrics metrics, IngestSettings settings) {
        this.once = once;
        this.reader = reader;
        this.intake = intake;
        this.metrics = metrics;
        this.largest = Math.toIntExact(settings.push().largest().asLongValue());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response pushJson(
            InputStream body,
            @HeaderParam(CALLER) @DefaultValue(NOBODY) String caller,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key)
            throws IOException {
        var bytes = body.readNBytes(largest + 1);
        return once.take(caller, key, bytes, () -> bytes.length > largest ? tooLarge() : answer(reader.json(bytes)));
    }

    @POST
    @Consumes({"application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"})
    public Response pushLines(
            InputStream body,
            @HeaderParam(CALLER) @DefaultValue(NOBODY) String caller,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key)
            throws IOException {
        var bytes = body.readNBytes(largest + 1);
        return once.take(caller, key, bytes, () -> bytes.length > largest ? tooLarge() : answer(reader.lines(bytes)));
    }

    private Response tooLarge() {
        return Problem.of(REQUEST_ENTITY_TOO_LARGE, "the body is larger than " + largest + " bytes")
                .toResponse();
    }

    private Response answer(Submission submission) {
        return switch (submission) {
            case Malformed(String detail) -> Problem.of(BAD_REQUEST, detail).toResponse();
            case TooMany(int most) ->
                Problem.of(REQUEST_ENTITY_TOO_LARGE, "more than " + most + " updates in one push")
                        .toResponse();
            case Items(List<Item> items) -> take(items);
        };
    }

    private Response take(List<Item> items) {
        var taken = new ArrayList<Item>();
        var candidates = new ArrayList<Candidate>();
        var rejected = new ArrayList<Rejected>();
        for (var item : items) {
            switch (item.verdict()) {
                case Accepted(Candidate candidate) -> {
                    taken.add(item);
                    candidates.add(candidate);
                }
                case Refused refused -> rejected.add(Rejected.of(item, refused));
            }
        }
        return switch (intake.take(candidates)) {
            case Intake.Result.LogUnreachable(String reason) -> {
                LOG.warnf("updates could not be published updates=%d reason=%s", candidates.size(), reason);
                yield Problem.unavailable("the updates could not be published; push them again");
            }
            case Intake.Result.Taken(var admissions) -> {
                var answer = PushAnswer.of(taken, admissions, rejected);
                metrics.count(answer, admissions);
                yield status(answer);
            }
        };
    }

    private static Response status(PushAnswer answer) {
        if (answer.rejected().isEmpty()) {
            return Response.accepted(answer)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        if (answer.accepted().isEmpty()) {
            return Problem.allRejected(answer.rejected()).toResponse();
        }
        return Response.status(MULTI_STATUS)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer)
                .build();
    }
}
