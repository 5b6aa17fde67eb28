package io.flashwire.enrich.actor;

import io.flashwire.contracts.Actor;
import io.flashwire.enrich.lexicon.Lexicon;
import io.flashwire.enrich.lexicon.Name;
import io.flashwire.enrich.lexicon.Organ;
import io.flashwire.enrich.lexicon.Party;
import io.flashwire.enrich.lexicon.Person;
import io.flashwire.enrich.lexicon.Slug;
import io.flashwire.enrich.text.Folding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom an update has spoken of so far: what a surname, or a ministry without a country, goes back to. */
final class SpokenOf {

    private final Lexicon lexicon;
    private final LocalDate date;
    private final Map<String, Who> bySurname = new HashMap<>();
    private final Map<String, String> affiliationOfOrgan = new HashMap<>();
    private final Map<String, String> authorityByKin = new HashMap<>();
    private final @Nullable String home;
    private final boolean english;
    private @Nullable String subject;
    private @Nullable String named;

    /** Somebody without a spot in the text. */
    record Who(
            String id,
            String name,
            Actor.Type type,
            @Nullable String affiliation) {}

    SpokenOf(Lexicon lexicon, LocalDate date, @Nullable String home, boolean english) {
        this.lexicon = lexicon;
        this.date = date;
        this.home = home;
        this.english = english;
    }

    /** Takes note of a region that an update names. */
    void names(Party party) {
        if (party.kin() != null && party.affiliation() != null) {
            authorityByKin.put(party.kin(), party.affiliation());
        }
    }

    /** Whose people of this state's kin are, where the update names their region. */
    @Nullable
    String authorityOfKin(String state) {
        return authorityByKin.get(state);
    }

    Who person(Person person) {
        var who = new Who(person.id(), person.name(), Actor.Type.PERSON, person.affiliation(date));
        remember(person.name(), who);
        return who;
    }

    /** Somebody whom no pack knows, with the affiliation that the title gives. */
    Who stranger(String name, @Nullable String affiliation) {
        var known = bySurname.get(surname(name));
        if (known != null) {
            return known;
        }
        var who = new Who("PERSON-" + Slug.of(name), name, Actor.Type.PERSON, affiliation);
        remember(name, who);
        return who;
    }

    /** An organ of a party; a title is its holder on the update's day, where the packs know who that was. */
    Who organ(Organ organ, String affiliation, String text) {
        affiliationOfOrgan.put(organ.id(), affiliation);
        if (organ.title()) {
            var holder = lexicon.holder(organ.id(), affiliation, date);
            if (holder.isPresent()) {
                return person(holder.get());
            }
        }
        return new Who(affiliation + "-" + organ.id(), shown(organ, affiliation, text), organ.type(), affiliation);
    }

    /** The name that an actor bears in lists: as an English text has it, elsewhere that of the packs. */
    private String shown(Organ organ, String affiliation, String text) {
        if (english) {
            return text;
        }
        var party = lexicon.party(affiliation).map(Party::name).orElse(affiliation);
        var what = organ.names().stream()
                .filter(name -> name.language().equals("en"))
                .map(Name::text)
                .findFirst()
                .orElse(organ.id());
        return party + " " + what;
    }

    /** Whether all that the update names is in one state, so that whoever has no name is of there. */
    boolean isAtHome() {
        return home != null;
    }

    /** Whose organ is meant where no name stands beside it. */
    @Nullable
    String ownerOf(Organ organ) {
        boolean atHome = home != null && named != null;
        return affiliationOfOrgan.getOrDefault(organ.id(), subject == null ? (atHome ? named : home) : subject);
    }

    @Nullable
    Who bySurname(String word) {
        return bySurname.get(word);
    }

    boolean knowsNobody() {
        return bySurname.isEmpty();
    }

    /** A state that is named without doing anything: "the Armenian news site". */
    void names(String affiliation) {
        named = affiliation;
    }

    /** What a sentence was about first is what the next one goes back to. */
    void subject(String affiliation) {
        subject = affiliation;
    }

    private void remember(String name, Who who) {
        bySurname.put(surname(name), who);
    }

    private static String surname(String name) {
        return Folding.bare(name.substring(name.lastIndexOf(' ') + 1));
    }
}
