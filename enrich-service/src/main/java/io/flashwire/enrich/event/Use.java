package io.flashwire.enrich.event;

import io.flashwire.contracts.EventStatus;
import org.jspecify.annotations.Nullable;

/** How a kind of event lives: which act brings it to which status. */
enum Use {
    /** An authority orders it: martial law, a curfew, a closed border. */
    MEASURE,
    /** Two sides come to it: a ceasefire, a peace deal. */
    ACCORD,
    /** A step that sides agree on and then take: a withdrawal, an exchange of prisoners. */
    STEP,
    /** It is done by one side, once or for a time: an offensive, an evacuation. */
    OPERATION,
    /** It is held: talks. */
    MEETING;

    /** @return the status that the act brings, or null where the thing alone reports no event */
    @Nullable
    EventStatus after(@Nullable Act act) {
        return switch (this) {
            case MEASURE ->
                switch (act) {
                    case IMPOSE, AGREE, CONCLUDE, START, HOLD, KEEP -> EventStatus.OCCURRED;
                    case COMPLETE -> EventStatus.ENDED;
                    case EXTEND -> EventStatus.EXTENDED;
                    case END -> EventStatus.ENDED;
                    case BREAK -> null;
                    case null -> null;
                };
            case ACCORD ->
                switch (act) {
                    case IMPOSE, AGREE, CONCLUDE -> EventStatus.AGREED;
                    case START, HOLD, KEEP -> EventStatus.IN_FORCE;
                    case COMPLETE -> EventStatus.AGREED;
                    case EXTEND -> EventStatus.EXTENDED;
                    case END -> EventStatus.ENDED;
                    case BREAK -> EventStatus.VIOLATED;
                    case null -> null;
                };
            case STEP ->
                switch (act) {
                    case AGREE, CONCLUDE -> EventStatus.AGREED;
                    case IMPOSE, START, HOLD, KEEP -> EventStatus.OCCURRED;
                    case COMPLETE -> EventStatus.OCCURRED;
                    case EXTEND -> EventStatus.EXTENDED;
                    case END -> EventStatus.ENDED;
                    case BREAK -> EventStatus.VIOLATED;
                    case null -> null;
                };
            case OPERATION ->
                switch (act) {
                    case IMPOSE, AGREE, CONCLUDE, START, HOLD, KEEP, BREAK -> EventStatus.OCCURRED;
                    case COMPLETE -> EventStatus.OCCURRED;
                    case EXTEND -> EventStatus.EXTENDED;
                    case END -> EventStatus.ENDED;
                    case null -> EventStatus.OCCURRED;
                };
            case MEETING ->
                switch (act) {
                    case IMPOSE, AGREE, CONCLUDE -> EventStatus.AGREED;
                    case START, HOLD, KEEP, BREAK -> EventStatus.OCCURRED;
                    case COMPLETE -> EventStatus.ENDED;
                    case EXTEND -> EventStatus.EXTENDED;
                    case END -> EventStatus.ENDED;
                    case null -> null;
                };
        };
    }
}
