package io.flashwire.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A text field of an update. */
public enum Field {
    @JsonProperty("headline")
    HEADLINE,
    @JsonProperty("body")
    BODY
}
