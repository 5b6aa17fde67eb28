package io.flashwire.alert.incident;

import io.flashwire.contracts.EventKind;

/**
 * What is filed together: all events of one kind that one party did or suffered. Only events of one dossier can be one
 * incident, so whoever holds a dossier may write its incidents.
 *
 * @param party the actor's or the target's affiliation, as the rule of the kind says; {@link #ANYBODY} where parties
 *     are compared event by event
 * @param old whether it holds what was old news when Flashwire first saw it: a replay never touches live incidents
 */
public record DossierKey(EventKind kind, String party, boolean old) implements Comparable<DossierKey> {

    public static final String ANYBODY = "*";

    public static DossierKey parse(String text) {
        var parts = text.split("/", 3);
        return new DossierKey(EventKind.valueOf(parts[0]), parts[2], parts[1].equals("old"));
    }

    @Override
    public String toString() {
        return kind + (old ? "/old/" : "/live/") + party;
    }

    @Override
    public int compareTo(DossierKey other) {
        return toString().compareTo(other.toString());
    }
}
