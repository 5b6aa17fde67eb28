package io.flashwire.alert.incident;

import io.flashwire.contracts.Alert.Party;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an English reader calls a party: texts name it "the government" or in another language.
 *
 * @param parties names by affiliation, where they are no states, or another name than the state's is wanted
 */
public record Naming(Map<String, String> parties) {

    private static final Map<String, String> STATES = Stream.of(Locale.getISOCountries())
            .map(country -> Locale.of("", country))
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, country -> country.getDisplayCountry(Locale.ENGLISH), (one, _) -> one));

    private static final int MOST_NAMES = 5;

    public Naming {
        parties = Map.copyOf(parties);
    }

    /** The state, authority or group of that id. */
    public Optional<String> side(String affiliation) {
        return Optional.ofNullable(parties.getOrDefault(affiliation, STATES.get(affiliation)));
    }

    /** The side that a party stands for; the party itself where that is nobody known. */
    public String side(Party party) {
        return side(Sighting.affiliation(party)).orElse(party.name());
    }

    /** As the text names it, where the reader can make something of that. */
    public String of(Party party, Context context) {
        var known = side(Sighting.affiliation(party));
        if (known.isEmpty()) {
            return party.name().isEmpty() ? party.id() : party.name();
        }
        if (party.name().isEmpty() || party.id().equals(party.affiliation())) {
            return known.get();
        }
        var proper = !Character.isLowerCase(party.name().codePointAt(0));
        if (proper && context.isEnglish()) {
            return party.name();
        }
        return context.isEnglish() && !party.name().contains(known.get())
                ? known.get() + " (" + party.name() + ")"
                : known.get();
    }

    /** "a, b and c". */
    public static String list(List<String> names) {
        if (names.size() > MOST_NAMES) {
            return String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " others";
        }
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
