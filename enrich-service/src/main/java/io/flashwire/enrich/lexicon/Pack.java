package io.flashwire.enrich.lexicon;

import java.util.List;
import java.util.Map;

/**
 * One body of data.
 *
 * @param ignored what looks like a name and is none
 * @param origins where each id stands: file and line
 * @param common names that are everyday words when they are not capitalised
 */
public record Pack(
        String name,
        List<Party> parties,
        List<Person> persons,
        List<Organ> organs,
        List<Landmark> landmarks,
        List<Spelling> spellings,
        List<String> ignored,
        List<String> common,
        Map<String, String> origins) {

    /** File and line of an id. */
    String where(String id) {
        return origins.getOrDefault(id, name);
    }

    public Pack {
        parties = List.copyOf(parties);
        persons = List.copyOf(persons);
        organs = List.copyOf(organs);
        landmarks = List.copyOf(landmarks);
        spellings = List.copyOf(spellings);
        ignored = List.copyOf(ignored);
        common = List.copyOf(common);
        origins = Map.copyOf(origins);
    }
}
