package io.flashwire.gateway.archive;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON that is passed on as it is stored. */
public record RawJson(@JsonValue @JsonRawValue String json) {}
