package io.flashwire.contracts;

/** What the words of an alert are in the Common Alerting Protocol. */
final class CapWords {

    private CapWords() {}

    static String type(Alert.Type type) {
        return switch (type) {
            case ALERT -> "Alert";
            case UPDATE -> "Update";
            case CANCEL -> "Cancel";
        };
    }

    static String category(EventKind kind) {
        return switch (kind) {
            case COMMUNICATIONS_CUT, CYBER_ATTACK -> "Infra";
            case BORDER_CLOSURE, BLOCKADE -> "Transport";
            case DISPLACEMENT, AID -> "Safety";
            case CASUALTIES -> "Health";
            case TALKS, SANCTIONS, STATEMENT, PEACE_DEAL, PRISONER_EXCHANGE -> "Other";
            default -> "Security";
        };
    }

    static String urgency(Alert alert) {
        if (alert.incident().status() == IncidentStatus.OVER) {
            return "Past";
        }
        return switch (alert.tier()) {
            case FLASH -> "Immediate";
            case BULLETIN, URGENT -> "Expected";
            case ROUTINE -> "Unknown";
        };
    }

    static String severity(Tier tier) {
        return switch (tier) {
            case FLASH -> "Extreme";
            case BULLETIN -> "Severe";
            case URGENT -> "Moderate";
            case ROUTINE -> "Minor";
        };
    }

    static String certainty(IncidentStatus status) {
        return switch (status) {
            case CONFIRMED, OVER -> "Observed";
            case REPORTED -> "Likely";
            case RUMOURED, DISPUTED -> "Possible";
            case RETRACTED -> "Unlikely";
        };
    }
}
