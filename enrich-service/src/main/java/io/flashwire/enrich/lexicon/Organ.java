package io.flashwire.enrich.lexicon;

import io.flashwire.contracts.Actor;
import java.util.List;

/**
 * What parties are made of ("army", "foreign ministry"), or a title that their officials bear.
 *
 * @param title whether it is borne by a person
 * @param alone whether it means somebody without a party's name beside it: the one of the party spoken of last
 */
public record Organ(String id, Actor.Type type, List<Name> names, boolean title, boolean alone) {

    public Organ {
        names = List.copyOf(names);
    }
}
