package io.flashwire.alert.subscription;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a subscription's alerts go to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = Channel.Webhook.class, name = "WEBHOOK"))
public sealed interface Channel {

    /** A POST signed by the Standard Webhooks specification. */
    record Webhook(String url) implements Channel {}
}
