package io.flashwire.alert.postgres;

import io.flashwire.alert.incident.DossierKey;
import io.flashwire.alert.incident.Incident;
import io.flashwire.contracts.Alert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "incident")
class IncidentEntity {

    @Id
    String id;

    String dossier;

    @Column(name = "opened_at")
    Instant openedAt;

    String told;

    @SuppressWarnings("NullAway.Init")
    IncidentEntity() {}

    static IncidentEntity from(Incident incident) {
        var entity = new IncidentEntity();
        entity.id = incident.id();
        entity.dossier = incident.dossier().toString();
        entity.openedAt = incident.openedAt();
        entity.take(incident);
        return entity;
    }

    void take(Incident incident) {
        told = Json.write(incident.told());
    }

    Incident toDomain() {
        return new Incident(id, DossierKey.parse(dossier), openedAt, Json.read(told, Alert.class));
    }
}
