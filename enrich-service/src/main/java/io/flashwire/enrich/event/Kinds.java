package io.flashwire.enrich.event;

import static io.flashwire.contracts.EventKind.*;

import io.flashwire.contracts.EventKind;
import java.util.EnumSet;
import java.util.Set;

/** What the kinds of events have in common. */
final class Kinds {

    /** What is stopped by a ceasefire: to call for its end is to call for one. */
    private static final Set<EventKind> FIGHTING = EnumSet.of(STRIKE, CLASH, OFFENSIVE);

    /** Done against somebody: told of the future, it is a threat. */
    private static final Set<EventKind> HOSTILE = EnumSet.of(
            STRIKE,
            CLASH,
            OFFENSIVE,
            TERRITORY,
            EQUIPMENT_LOSS,
            CASUALTIES,
            BLOCKADE,
            CYBER_ATTACK,
            COUP,
            WAR_DECLARED,
            DISPLACEMENT,
            FOREIGN_FORCES,
            COMMUNICATIONS_CUT,
            DETENTION,
            SANCTIONS);

    /** One can agree to it, refuse it, break it. */
    private static final Set<EventKind> AGREED_UPON =
            EnumSet.of(CEASEFIRE, PEACE_DEAL, TALKS, SURRENDER, WITHDRAWAL, PRISONER_EXCHANGE, AID);

    /** Gains that a side reports of itself, and the other side's losses: its word alone does not make them true. */
    private static final Set<EventKind> GAINS = EnumSet.of(TERRITORY, EQUIPMENT_LOSS);

    /** What a desk is told of at once, so that a mention in passing is not the first. */
    private static final Set<EventKind> LOUD = EnumSet.of(
            MARTIAL_LAW,
            STATE_OF_EMERGENCY,
            MOBILISATION,
            WAR_DECLARED,
            COUP,
            OFFENSIVE,
            CEASEFIRE,
            PEACE_DEAL,
            SURRENDER);

    private Kinds() {}

    static boolean isLoud(EventKind kind) {
        return LOUD.contains(kind);
    }

    static boolean isFighting(EventKind kind) {
        return FIGHTING.contains(kind);
    }

    /** Names or tells fighting. */
    static boolean isOfFighting(Entry entry) {
        return entry.topics().stream().anyMatch(topic -> isFighting(topic.kind()))
                || entry.deeds().stream().anyMatch(deed -> isFighting(deed.kind()));
    }

    static boolean isHostile(EventKind kind) {
        return HOSTILE.contains(kind);
    }

    static boolean isAgreedUpon(EventKind kind) {
        return AGREED_UPON.contains(kind);
    }

    static boolean isGain(EventKind kind) {
        return GAINS.contains(kind);
    }

    /** Told by one side of the other, and often wrong. */
    static boolean isContested(EventKind kind) {
        return switch (kind) {
            case TERRITORY, EQUIPMENT_LOSS, OFFENSIVE, STRIKE, FOREIGN_FORCES, WAR_DECLARED -> true;
            default -> false;
        };
    }

    static Use use(EventKind kind) {
        return switch (kind) {
            case MARTIAL_LAW,
                    STATE_OF_EMERGENCY,
                    MOBILISATION,
                    CURFEW,
                    WAR_DECLARED,
                    BORDER_CLOSURE,
                    COMMUNICATIONS_CUT,
                    BLOCKADE,
                    SANCTIONS -> Use.MEASURE;
            case CEASEFIRE, PEACE_DEAL -> Use.ACCORD;
            case PRISONER_EXCHANGE, SURRENDER, WITHDRAWAL -> Use.STEP;
            case TALKS, AID -> Use.MEETING;
            case COUP,
                    OFFENSIVE,
                    STRIKE,
                    CLASH,
                    TERRITORY,
                    EQUIPMENT_LOSS,
                    CASUALTIES,
                    DISPLACEMENT,
                    FOREIGN_FORCES,
                    CYBER_ATTACK,
                    DETENTION,
                    STATEMENT -> Use.OPERATION;
        };
    }
}
