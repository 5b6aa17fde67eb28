package io.flashwire.gateway.http;

import io.flashwire.gateway.access.AuditEntry;
import io.flashwire.gateway.access.Principal;
import io.flashwire.gateway.archive.ArchiveUnavailable;
import io.flashwire.gateway.postgres.PostgresAudit;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status.Family;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes down who changed what, or tried to, before they have their answer. */
@ApplicationScoped
class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** News is no change of ours, and there is much of it; a preview changes nothing. */
    private static final Set<String> NO_CHANGE =
            Set.of("pushUpdates", "previewSubscription", "previewKeptSubscription");

    private final PostgresAudit audit;
    private final CurrentIdentityAssociation identities;
    private final InstantSource clock;

    AuditTrail(PostgresAudit audit, CurrentIdentityAssociation identities, InstantSource clock) {
        this.audit = audit;
        this.identities = identities;
        this.clock = clock;
    }

    @ServerResponseFilter
    Uni<Void> write(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var operation = method == null ? null : method.getAnnotation(Operation.class);
        if (operation == null || READING.contains(request.getMethod()) || NO_CHANGE.contains(operation.operationId())) {
            return Uni.createFrom().voidItem();
        }
        return identities
                .getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(identity -> {
                    if (identity != null && !identity.isAnonymous()) {
                        var principal = Identities.principal(identity);
                        add(
                                principal,
                                operation.operationId(),
                                request.getMethod(),
                                target(request, response),
                                response.getStatus());
                    }
                })
                .replaceWithVoid();
    }

    /** What somebody did who was nobody before: signing in. */
    void signedIn(Principal principal, String operation, String path) {
        add(principal, operation, "GET", path, 303);
    }

    private void add(Principal principal, String operation, String method, String target, int status) {
        var entry = new AuditEntry(
                clock.instant(), principal.id(), principal.name(), principal.by(), operation, method, target, status);
        try {
            audit.add(entry);
        } catch (ArchiveUnavailable e) {
            // It is done already; the log keeps what the database did not.
            LOG.errorf(
                    e,
                    "an audit entry was not kept: who=%s operation=%s target=%s status=%d",
                    entry.who(),
                    operation,
                    target,
                    status);
        }
    }

    private static String target(ContainerRequestContext request, ContainerResponseContext response) {
        var made = response.getHeaderString(HttpHeaders.LOCATION);
        return made != null && response.getStatusInfo().getFamily() == Family.SUCCESSFUL
                ? URI.create(made).getPath()
                : request.getUriInfo().getPath();
    }
}
