package io.flashwire.alert.postgres;

import io.flashwire.alert.incident.Dossier.Filed;
import io.flashwire.alert.incident.Sighting;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Of what it tells nothing changes but the incident that it belongs to. */
@Entity
@DynamicUpdate
@Table(name = "sighting")
class SightingEntity {

    @EmbeddedId
    Key key;

    String dossier;

    Instant at;

    @Column(name = "incident_id")
    @Nullable
    String incident;

    String detail;

    @SuppressWarnings("NullAway.Init")
    SightingEntity() {}

    static SightingEntity from(Filed filed) {
        var sighting = filed.sighting();
        var entity = new SightingEntity();
        entity.incident = filed.incident();
        entity.key = Key.of(sighting);
        entity.dossier = sighting.dossier().toString();
        entity.at = sighting.at();
        entity.detail = Json.write(sighting);
        return entity;
    }

    Sighting toDomain() {
        return Json.read(detail, Sighting.class);
    }

    @Embeddable
    record Key(
            @Column(name = "update_id") String updateId,
            @Column(name = "ordinal") int ordinal) implements Serializable {

        static Key of(Sighting sighting) {
            return new Key(sighting.report().updateId(), sighting.ordinal());
        }
    }
}
