package io.flashwire.enrich.lexicon;

import io.flashwire.contracts.Field;
import io.flashwire.enrich.lexicon.Sense.Form;
import io.flashwire.enrich.lexicon.Sense.OfOrgan;
import io.flashwire.enrich.lexicon.Sense.OfParty;
import io.flashwire.enrich.lexicon.Sense.OfPerson;
import io.flashwire.enrich.text.Passage;
import io.flashwire.enrich.text.Segmenter;
import io.flashwire.enrich.text.Token;
import io.flashwire.enrich.text.WordForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The packs, compiled for matching. */
public final class Lexicon {

    private final TermTrie trie = new TermTrie();
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, List<Holder>> holders = new HashMap<>();
    private final List<Landmark> landmarks = new ArrayList<>();
    private final Set<String> everyday = new HashSet<>();
    private final Map<String, InflectedTrie> inflected = new HashMap<>();
    private final WordForms forms = WordForms.shipped();
    private final Segmenter segmenter;
    private int size;

    private record Holder(Person person, Person.Tenure tenure) {}

    private void check(Person person, String where) {
        for (var tenure : person.tenures()) {
            if (!parties.containsKey(tenure.of())) {
                throw new PackException(
                        where, person.id() + " has an office of " + tenure.of() + ", whom no pack knows");
            }
        }
    }

    private Lexicon(List<Pack> packs, Segmenter segmenter) {
        this.segmenter = segmenter;
        packs.forEach(it -> everyday.addAll(it.common()));
        packs.forEach(it -> it.ignored().forEach(name -> add(name, Name.EVERYWHERE, true, new Sense.Nothing())));
        packs.forEach(it -> it.parties().forEach(this::addNames));
        packs.forEach(it -> it.persons().forEach(person -> check(person, it.where(person.id()))));
        packs.forEach(it -> it.persons().forEach(this::add));
        packs.forEach(it -> it.parties().forEach(this::addStandIns));
        packs.forEach(it -> it.organs().forEach(this::add));
        var persons = new HashMap<String, Person>();
        packs.forEach(it -> it.persons().forEach(person -> persons.put(person.id(), person)));
        packs.forEach(it -> it.spellings().forEach(spelling -> add(spelling, persons, it.where(spelling.id()))));
        packs.forEach(it -> landmarks.addAll(it.landmarks()));
    }

    public static Lexicon of(List<Pack> packs, Segmenter segmenter) {
        return new Lexicon(packs, segmenter);
    }

    /** The packs that Flashwire ships. */
    public static Lexicon shipped(Segmenter segmenter) {
        return withPacks(List.of(), segmenter);
    }

    /** The packs of a desk before those that Flashwire ships: what the first ones say goes before the later ones. */
    public static Lexicon withPacks(List<Pack> desk, Segmenter segmenter) {
        var packs = new ArrayList<>(desk);
        packs.add(PackReader.shipped("/packs/south-caucasus"));
        packs.add(PackReader.shipped("/packs/world"));
        return of(packs, segmenter);
    }

    public List<Scan> scan(List<Passage> passages, String language) {
        var scans = new ArrayList<Scan>();
        for (var passage : passages) {
            boolean stripped = language.equals("vi") && isAscii(passage.text());
            for (var sentence : passage.sentences()) {
                var style = new TextStyle(language, Casing.of(sentence), stripped);
                scans.add(new Scan(passage, sentence, style, hits(sentence.tokens(), style)));
            }
        }
        return scans;
    }

    private List<Hit> hits(List<Token> tokens, TextStyle style) {
        var exact = trie.hits(tokens, style);
        var bent = inflected.get(style.language());
        return bent == null ? exact : Hit.joined(exact, bent.hits(tokens, style));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f && Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many names it was given. */
    public int size() {
        return size;
    }

    public Optional<Party> party(String id) {
        return Optional.ofNullable(parties.get(id));
    }

    /** Who held an office of a party on a date. */
    public Optional<Person> holder(String office, String party, LocalDate date) {
        return holders.getOrDefault(office + "/" + party, List.of()).stream()
                .filter(it -> it.tenure().covers(date))
                .map(Holder::person)
                .findFirst();
    }

    public List<Landmark> landmarks() {
        return List.copyOf(landmarks);
    }

    private void addNames(Party party) {
        parties.putIfAbsent(party.id(), party);
        party.names().forEach(it -> add(it.text(), it.language(), true, new OfParty(party, Form.NAME)));
    }

    private void addStandIns(Party party) {
        party.demonyms().forEach(it -> {
            add(it, Name.EVERYWHERE, true, new OfParty(party, Form.DEMONYM));
            plural(it).ifPresent(people -> add(people, Name.EVERYWHERE, true, new OfParty(party, Form.PEOPLE)));
        });
        party.capitals().forEach(it -> add(it, Name.EVERYWHERE, true, new OfParty(party, Form.CAPITAL)));
        party.regions().forEach(it -> add(it, Name.EVERYWHERE, true, new OfParty(party, Form.REGION)));
    }

    private void add(Person person) {
        person.names().forEach(it -> add(it.text(), it.language(), true, new OfPerson(person)));
        for (var tenure : person.tenures()) {
            holders.computeIfAbsent(tenure.office() + "/" + tenure.of(), _ -> new ArrayList<>())
                    .add(new Holder(person, tenure));
        }
    }

    private void add(Spelling spelling, Map<String, Person> persons, String where) {
        var party = parties.get(spelling.id());
        var person = persons.get(spelling.id());
        if (party == null && person == null) {
            throw new PackException(where, "spellings are given of " + spelling.id() + ", whom no pack knows");
        }
        spelling.names()
                .forEach(it -> add(
                        it.text(),
                        it.language(),
                        true,
                        party == null ? new OfPerson(Objects.requireNonNull(person)) : new OfParty(party, Form.NAME)));
        if (party != null) {
            spelling.adjectives().forEach(it -> add(it.text(), it.language(), true, new OfParty(party, Form.DEMONYM)));
            spelling.capitals().forEach(it -> add(it.text(), it.language(), true, new OfParty(party, Form.CAPITAL)));
        }
    }

    private void add(Organ organ) {
        organ.names().forEach(it -> add(it.text(), it.language(), false, new OfOrgan(organ)));
    }

    private void add(String name, String language, boolean proper, Sense sense) {
        var words = TermTrie.withoutHyphens(words(name, language));
        var term = new Term(words, language, proper, everyday.contains(name.toLowerCase(Locale.ROOT)), sense);
        trie.add(words, term);
        size++;
        if (forms.bends(language)) {
            inflected
                    .computeIfAbsent(language, it -> new InflectedTrie(forms, it))
                    .add(words, term);
        }
    }

    private List<Token> words(String name, String language) {
        return segmenter.segment(Field.HEADLINE, name, language).sentences().stream()
                .flatMap(it -> it.tokens().stream())
                .toList();
    }

    private static Optional<String> plural(String demonym) {
        for (var ending : List.of("ese", "ish", "ch", "ss", "men", "man", "Kiwi", "s")) {
            if (demonym.endsWith(ending)) {
                return Optional.empty();
            }
        }
        return Optional.of(demonym + "s");
    }
}
