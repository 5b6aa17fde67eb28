package io.flashwire.enrich.lexicon;

import io.flashwire.contracts.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state, an organ known by a name of its own, an organisation, an armed group, a de-facto authority.
 *
 * @param affiliation whose side a mention counts for; absent for those who stand on nobody's
 * @param demonyms adjectives and people of it
 * @param capitals towns that stand for its government
 * @param regions places that stand for it where they act or speak
 * @param people the affiliation of the people of its regions
 * @param within the state whose territory it is in by international law, or that it fights in
 * @param kin the state whose people live there: "ethnic Armenians", where one of its regions is named
 */
public record Party(
        String id,
        String name,
        Actor.Type type,
        @Nullable String affiliation,
        List<Name> names,
        List<String> demonyms,
        List<String> capitals,
        List<String> regions,
        @Nullable String people,
        @Nullable String kin,
        @Nullable String within) {

    public Party {
        names = List.copyOf(names);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
        regions = List.copyOf(regions);
    }

    static Party medium(String name) {
        return new Party(
                "MEDIA-" + Slug.of(name),
                name,
                Actor.Type.MEDIA,
                null,
                List.of(new Name(name, Name.EVERYWHERE)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}
