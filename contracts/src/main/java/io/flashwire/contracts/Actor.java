package io.flashwire.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in an update.
 *
 * @param id of the lexicon, for instance {@code AZE} or {@code AZE-MOD}
 * @param affiliation ISO 3166-1 alpha-3, or the id of a de-facto authority, armed group or organisation
 */
public record Actor(
        String id,
        String name,
        Type type,
        @Nullable String affiliation,
        @Nullable Role role,
        List<Span> mentions) {

    public Actor {
        mentions = List.copyOf(mentions);
    }

    public enum Type {
        STATE,
        GOVERNMENT,
        MILITARY,
        PERSON,
        ORGANISATION,
        ARMED_GROUP,
        MEDIA,
        CIVILIANS
    }

    /** What the actor does in the update. */
    public enum Role {
        SPEAKS,
        ACTS,
        ACTED_UPON
    }
}
