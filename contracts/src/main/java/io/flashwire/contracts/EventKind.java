package io.flashwire.contracts;

/** What an event is. Definitions: docs/events.md. */
public enum EventKind {
    MARTIAL_LAW,
    STATE_OF_EMERGENCY,
    MOBILISATION,
    CURFEW,
    WAR_DECLARED,
    COUP,
    BORDER_CLOSURE,
    COMMUNICATIONS_CUT,
    OFFENSIVE,
    STRIKE,
    CLASH,
    TERRITORY,
    EQUIPMENT_LOSS,
    CASUALTIES,
    DISPLACEMENT,
    FOREIGN_FORCES,
    BLOCKADE,
    CYBER_ATTACK,
    DETENTION,
    CEASEFIRE,
    PEACE_DEAL,
    TALKS,
    WITHDRAWAL,
    SURRENDER,
    PRISONER_EXCHANGE,
    AID,
    SANCTIONS,
    STATEMENT
}
