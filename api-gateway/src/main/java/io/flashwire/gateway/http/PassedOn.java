package io.flashwire.gateway.http;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What is taken, and what the services behind answer: of what there is none, it may be said that it is null. */
final class PassedOn {

    private static final Set<String> SCHEMAS = Set.of(
            "Subscription",
            "CreatedSubscription",
            "SubscriptionFilter",
            "SubscriptionTerms",
            "QuietHours",
            "Digest",
            "Escalation",
            "Zone",
            "Silence",
            "Acknowledgement",
            "AcknowledgementNote",
            "Delivery",
            "DeliveryAttempt",
            "Withheld",
            "PreviewItem",
            "Source",
            "SourceProgress",
            "SubscriptionDraft",
            "Replay",
            "PushedUpdate",
            "NewKey",
            "KeyRotation");

    private PassedOn() {}

    static void allowNull(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (SCHEMAS.contains(name) || name.endsWith("Channel")) {
                allowNull(schema);
            }
        });
    }

    private static void allowNull(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        schema.getProperties().forEach((name, property) -> {
            if (required.contains(name) || property.getEnumeration() != null) {
                return;
            }
            if (property.getRef() != null) {
                property.setAnyOf(List.of(
                        OASFactory.createSchema().ref(property.getRef()),
                        OASFactory.createSchema().addType(SchemaType.NULL)));
                property.setRef(null);
                property.setType(null);
            } else if (property.getType() != null) {
                property.addType(SchemaType.NULL);
            }
        });
    }
}
