package io.flashwire.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message about an incident. The first is an ALERT, what changes it an UPDATE, what takes it back a CANCEL.
 *
 * @param id of the incident and the sequence: a repeat bears the same id
 * @param sequence 1, 2, 3 … within the incident, without gaps
 * @param sentAt when the alert was made
 * @param occurredAt when the first evidence was published, or when the event takes effect where the text says so
 * @param reason why this message was sent, one sentence
 * @param references ids of the earlier alerts of the incident
 * @param sources the independent origins that tell it
 * @param exercise a replay, a test or old news: never page anybody for it
 */
public record Alert(
        String id,
        Incident incident,
        Type type,
        int sequence,
        Tier tier,
        EventKind kind,
        EventStatus status,
        String title,
        String text,
        @Nullable Party actor,
        @Nullable Party target,
        @Nullable Location place,
        Instant sentAt,
        Instant occurredAt,
        String reason,
        List<String> references,
        List<Origin> sources,
        List<Evidence> evidence,
        List<Claim> claims,
        boolean exercise) {

    public Alert {
        references = List.copyOf(references);
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
        claims = List.copyOf(claims);
    }

    public enum Type {
        ALERT,
        UPDATE,
        CANCEL
    }

    /**
     * The situation that all alerts of one thread are about.
     *
     * @param key kind, actor, area and window in words, for people and logs
     */
    public record Incident(String id, String key, IncidentStatus status) {}

    public record Party(String id, String name, @Nullable String affiliation) {}

    public record Location(
            String id,
            String name,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    public record Origin(String id, String name, @Nullable String url) {}

    public record Evidence(
            String updateId,
            int revision,
            String source,
            @Nullable String url,
            Instant publishedAt,
            Span quote) {}

    /**
     * What somebody says of the incident.
     *
     * @param by id of the actor who says it; absent where only the outlet does
     */
    public record Claim(@Nullable String by, Stance stance, String updateId, String quote) {}

    public enum Stance {
        ASSERTS,
        DENIES
    }
}
