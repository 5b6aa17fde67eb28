package io.flashwire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The forms of a verb from its base form: regular English ones by rule, the others from a table. */
public final class Inflection {

    /** A word with the form that it is. */
    public record Inflected(String word, Form form) {}

    private final boolean bends;
    private final Map<String, List<String>> irregular;

    /**
     * @param bends whether verbs of the language are inflected by the English rules; otherwise each stands as it is
     * @param irregular by base form the past, then the participle where it differs, then the gerund where it is irregular
     */
    public Inflection(boolean bends, Map<String, List<String>> irregular) {
        this.bends = bends;
        this.irregular = Map.copyOf(irregular);
    }

    public List<Inflected> forms(String base) {
        if (!bends) {
            return List.of(new Inflected(base, Form.PLAIN));
        }
        var forms = new ArrayList<Inflected>();
        var table = irregular.get(base);
        if (table == null) {
            forms.add(new Inflected(base, Form.BASE));
            forms.add(new Inflected(past(base), Form.PAST));
        } else {
            var past = table.getFirst();
            var participle = table.get(Math.min(1, table.size() - 1));
            if (!past.equals(base)) {
                forms.add(new Inflected(base, Form.BASE));
            }
            forms.add(new Inflected(past, Form.PAST));
            if (!participle.equals(past) && !participle.equals(base)) {
                forms.add(new Inflected(participle, Form.PARTICIPLE));
            }
        }
        forms.add(new Inflected(third(base), Form.PRESENT));
        forms.add(new Inflected(table != null && table.size() > 2 ? table.get(2) : gerund(base), Form.GERUND));
        return forms;
    }

    private static String third(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hisses = base.endsWith("s")
                || base.endsWith("x")
                || base.endsWith("z")
                || base.endsWith("ch")
                || base.endsWith("sh")
                || base.equals("go")
                || base.equals("do")
                || base.equals("undergo");
        return base + (hisses ? "es" : "s");
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return stem(base) + "ed";
    }

    private static String gerund(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && !base.equals("be")) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return stem(base) + "ing";
    }

    /** The base with its last consonant doubled where a short syllable asks for it: "ban", "stop", "halt" not. */
    private static String stem(String base) {
        int length = base.length();
        if (length < 3) {
            return base;
        }
        char last = base.charAt(length - 1);
        boolean closed = !isVowel(last) && "wxy".indexOf(last) < 0;
        boolean shortVowel = isVowel(base.charAt(length - 2)) && !isVowel(base.charAt(length - 3));
        boolean oneSyllable = base.chars().filter(c -> isVowel((char) c)).count() == 1;
        return closed && shortVowel && oneSyllable ? base + last : base;
    }

    private static boolean endsInConsonantY(String base) {
        return base.length() > 1 && base.endsWith("y") && !isVowel(base.charAt(base.length() - 2));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
