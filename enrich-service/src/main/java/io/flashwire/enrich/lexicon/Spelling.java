package io.flashwire.enrich.lexicon;

import java.util.List;

/** What a party or person is called in more languages than the file that introduces it says. */
record Spelling(String id, List<Name> names, List<Name> adjectives, List<Name> capitals) {

    Spelling {
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        capitals = List.copyOf(capitals);
    }
}
