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
 * @param tolls what is said of numbers, by speaker; absent where nobody gives any
 * @param stages how it came so far, the earliest first, for what comes in stages: a ceasefire is called for, offered,
 *     agreed, in force, broken; absent for other kinds
 * @param takesEffectAt when it takes effect, where a text says so
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
        boolean exercise,
        @Nullable List<Toll> tolls,
        @Nullable List<Stage> stages,
        @Nullable Instant takesEffectAt) {

    public Alert {
        references = List.copyOf(references);
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
        claims = List.copyOf(claims);
        tolls = tolls == null ? null : List.copyOf(tolls);
        stages = stages == null ? null : List.copyOf(stages);
    }

    /** What most alerts are: no numbers, no stages. */
    public Alert(
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
        this(
                id,
                incident,
                type,
                sequence,
                tier,
                kind,
                status,
                title,
                text,
                actor,
                target,
                place,
                sentAt,
                occurredAt,
                reason,
                references,
                sources,
                evidence,
                claims,
                exercise,
                null,
                null,
                null);
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

    /** @param grade reliability on the Admiralty scale, A to F, where the source has one */
    public record Origin(
            String id,
            String name,
            @Nullable String url,
            @Nullable String grade) {

        public Origin(String id, String name, @Nullable String url) {
            this(id, name, url, null);
        }
    }

    public record Evidence(
            String updateId,
            int revision,
            String source,
            @Nullable String url,
            Instant publishedAt,
            Span quote,
            @Nullable String language) {

        public Evidence(
                String updateId, int revision, String source, @Nullable String url, Instant publishedAt, Span quote) {
            this(updateId, revision, source, url, publishedAt, quote, null);
        }
    }

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

    /**
     * A number as one speaker gives it.
     *
     * @param whose affiliation of those who suffered it
     * @param by id of the actor who says it; absent where only the outlet does
     * @param speaker the name of that actor or outlet
     * @param highest the highest that this speaker ever gave
     * @param latest the last that this speaker gave, {@code at} that time
     */
    public record Toll(
            Figure.What what,
            @Nullable String whose,
            @Nullable String by,
            String speaker,
            long highest,
            long latest,
            boolean atLeast,
            Instant at,
            String updateId) {}

    /**
     * A step in the life of what comes in stages, as it was first told.
     *
     * @param by the name of who does it, or who says so where it is only claimed
     * @param takesEffectAt when, where the text says so
     */
    public record Stage(
            EventStatus status,
            @Nullable String by,
            boolean claimed,
            Instant at,
            @Nullable Instant takesEffectAt,
            String updateId,
            String quote) {}
}
