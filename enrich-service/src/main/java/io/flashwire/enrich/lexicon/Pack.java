package io.flashwire.enrich.lexicon;

import java.util.List;

/**
 * One body of data.
 *
 * @param ignored what looks like a name and is none
 * @param common names that are everyday words when they are not capitalised
 */
public record Pack(
        String name,
        List<Party> parties,
        List<Person> persons,
        List<Organ> organs,
        List<Landmark> landmarks,
        List<String> ignored,
        List<String> common) {

    public Pack {
        parties = List.copyOf(parties);
        persons = List.copyOf(persons);
        organs = List.copyOf(organs);
        landmarks = List.copyOf(landmarks);
        ignored = List.copyOf(ignored);
        common = List.copyOf(common);
    }
}
