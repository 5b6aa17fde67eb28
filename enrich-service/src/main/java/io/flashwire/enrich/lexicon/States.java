package io.flashwire.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states by their codes, and their names as CLDR, which every Java platform carries, has them. */
public final class States {

    /** The languages that states are named in. */
    static final List<String> LANGUAGES =
            List.of("en", "vi", "ru", "uk", "tr", "az", "hy", "ka", "ar", "fr", "es", "ko");

    private static final Map<String, String> ALPHA_2 = alpha2();
    private static final Map<String, String> ALPHA_3 = alpha3();

    /** CLDR names that need a hand: two names in one, or a name that is somebody else's. */
    private static final Set<String> UNFIT = Set.of("CG-en", "CD-en", "HK-en", "MO-en", "PS-en", "MM-en");

    private States() {}

    private static Map<String, String> alpha2() {
        var codes = new HashMap<String, String>();
        for (var country : Locale.getISOCountries()) {
            codes.put(Locale.of("", country).getISO3Country(), country);
        }
        codes.put("XKX", "XK");
        return Map.copyOf(codes);
    }

    /** The alpha-2 code of a state by its alpha-3 code. */
    private static Map<String, String> alpha3() {
        var codes = new HashMap<String, String>();
        ALPHA_2.forEach((alpha3, alpha2) -> codes.putIfAbsent(alpha2, alpha3));
        return Map.copyOf(codes);
    }

    public static Optional<String> alpha2(String alpha3) {
        return Optional.ofNullable(ALPHA_2.get(alpha3));
    }

    public static Optional<String> alpha3(String alpha2) {
        return Optional.ofNullable(ALPHA_3.get(alpha2));
    }

    static List<Name> names(String alpha3) {
        var names = new ArrayList<Name>();
        var country = Locale.of("", ALPHA_2.getOrDefault(alpha3, ""));
        for (var language : LANGUAGES) {
            var name = country.getDisplayCountry(Locale.of(language));
            if (!name.isBlank()
                    && !name.equals(country.getCountry())
                    && !UNFIT.contains(country.getCountry() + "-" + language)) {
                names.add(new Name(name, language));
            }
        }
        return names;
    }
}
