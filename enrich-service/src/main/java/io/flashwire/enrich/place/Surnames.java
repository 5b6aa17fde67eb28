package io.flashwire.enrich.place;

import io.flashwire.enrich.lexicon.Casing;
import io.flashwire.enrich.lexicon.Scan;
import io.flashwire.enrich.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The last words of longer names in a text: "Burton" is nobody's town where "Richard Burton" was named. */
final class Surnames {

    private Surnames() {}

    static Set<String> in(List<Scan> scans) {
        var surnames = new HashSet<String>();
        for (var scan : scans) {
            if (scan.style().casing() == Casing.SENTENCE) {
                collect(scan.sentence().tokens(), surnames);
            }
        }
        return surnames;
    }

    private static void collect(List<Token> tokens, Set<String> surnames) {
        for (int i = 2; i < tokens.size(); i++) {
            boolean ends = i + 1 == tokens.size() || !isName(tokens.get(i + 1));
            if (ends && isName(tokens.get(i)) && isName(tokens.get(i - 1))) {
                surnames.add(tokens.get(i).bare());
            }
        }
    }

    private static boolean isName(Token token) {
        var text = token.text();
        return text.length() > 2 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
    }
}
