package io.flashwire.alert.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A language that desks are told in. */
public enum Language {
    @JsonProperty("en")
    EN,
    @JsonProperty("vi")
    VI;

    public Locale locale() {
        return Locale.of(code());
    }

    /** ISO 639-1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
