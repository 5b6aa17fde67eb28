package io.flashwire.alert.incident;

import io.flashwire.contracts.IncidentStatus;
import java.util.List;

/**
 * What is known of an incident, and on what ground. It follows from the evidence alone, so that neither the order of
 * arrival nor a repeat changes it; {@link #move} says what a change of the evidence means.
 */
public sealed interface Life {

    IncidentStatus status();

    /** The ground, half a sentence. */
    String ground();

    record Rumoured(String by) implements Life {
        @Override
        public IncidentStatus status() {
            return IncidentStatus.RUMOURED;
        }

        @Override
        public String ground() {
            return "unverified reports only, told by " + by;
        }
    }

    record Reported(String by) implements Life {
        @Override
        public IncidentStatus status() {
            return IncidentStatus.REPORTED;
        }

        @Override
        public String ground() {
            return "on the word of " + by;
        }
    }

    record ConfirmedByAct(String authority) implements Life {
        @Override
        public IncidentStatus status() {
            return IncidentStatus.CONFIRMED;
        }

        @Override
        public String ground() {
            return authority + (authority.endsWith("s") ? "' own act" : "'s own act");
        }
    }

    record ConfirmedByOrigins(List<String> origins) implements Life {
        @Override
        public IncidentStatus status() {
            return IncidentStatus.CONFIRMED;
        }

        @Override
        public String ground() {
            return "told independently by " + Naming.list(origins);
        }
    }

    /** @param named whether it is who denies it; otherwise the outlet that tells of the denial */
    record Disputed(String by, boolean named) implements Life {
        @Override
        public IncidentStatus status() {
            return IncidentStatus.DISPUTED;
        }

        @Override
        public String ground() {
            return named ? "denied by " + by : "contradicted in what " + by + " tells";
        }
    }

    record Over(String by) implements Life {
        @Override
        public IncidentStatus status() {
            return IncidentStatus.OVER;
        }

        @Override
        public String ground() {
            return "ended, as told by " + by;
        }
    }

    record Retracted(String why) implements Life {
        @Override
        public IncidentStatus status() {
            return IncidentStatus.RETRACTED;
        }

        @Override
        public String ground() {
            return why;
        }
    }

    /** The move from what was known before to this. */
    static Move move(IncidentStatus before, Life now) {
        return switch (now) {
            case Retracted retracted ->
                before == IncidentStatus.RETRACTED ? new Stays() : new Moves("taken back: " + retracted.ground());
            case Over over -> before == IncidentStatus.OVER ? new Stays() : new Moves("over: " + over.ground());
            case Disputed disputed ->
                before == IncidentStatus.DISPUTED ? new Stays() : new Moves("disputed: " + disputed.ground());
            case ConfirmedByAct act -> confirmed(before, act);
            case ConfirmedByOrigins origins -> confirmed(before, origins);
            case Reported reported -> weaker(before, reported);
            case Rumoured rumoured -> weaker(before, rumoured);
        };
    }

    private static Move confirmed(IncidentStatus before, Life now) {
        return switch (before) {
            case CONFIRMED -> new Stays();
            case RUMOURED, REPORTED -> new Moves("confirmed: " + now.ground());
            case DISPUTED -> new Moves("confirmed, the denial no longer stands: " + now.ground());
            case OVER -> new Moves("not over after all: " + now.ground());
            case RETRACTED -> new Moves("told anew: " + now.ground());
        };
    }

    private static Move weaker(IncidentStatus before, Life now) {
        if (before == now.status()) {
            return new Stays();
        }
        return switch (before) {
            case RUMOURED -> new Moves("no longer a rumour: " + now.ground());
            case REPORTED, CONFIRMED -> new Moves("less certain than before: " + now.ground());
            case DISPUTED -> new Moves("no longer denied: " + now.ground());
            case OVER -> new Moves("not over after all: " + now.ground());
            case RETRACTED -> new Moves("told anew: " + now.ground());
        };
    }

    sealed interface Move {}

    record Stays() implements Move {}

    /** @param reason one sentence for the desk */
    record Moves(String reason) implements Move {}
}
