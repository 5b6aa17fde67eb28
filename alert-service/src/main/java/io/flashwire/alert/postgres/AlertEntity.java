package io.flashwire.alert.postgres;

import io.flashwire.contracts.Alert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alert, and until it is published a row of the outbox. */
@Entity
@Table(name = "alert")
class AlertEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long position;

    String id;

    @Column(name = "incident_id")
    String incident;

    int sequence;

    String message;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    /** What the update that led to it was traced in. */
    @Nullable
    String traceparent;

    @SuppressWarnings("NullAway.Init")
    AlertEntity() {}

    static AlertEntity from(Alert alert, @Nullable String traceparent) {
        var entity = new AlertEntity();
        entity.id = alert.id();
        entity.incident = alert.incident().id();
        entity.sequence = alert.sequence();
        entity.message = Json.write(alert);
        entity.madeAt = alert.sentAt();
        entity.traceparent = traceparent;
        return entity;
    }

    Alert toDomain() {
        return Json.read(message, Alert.class);
    }
}
