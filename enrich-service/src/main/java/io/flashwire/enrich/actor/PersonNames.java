package io.flashwire.enrich.actor;

import static io.flashwire.enrich.actor.Context.isHyphen;
import static io.flashwire.enrich.actor.Context.word;

import io.flashwire.enrich.lexicon.Casing;
import io.flashwire.enrich.lexicon.Hit;
import io.flashwire.enrich.text.Token;
import java.util.List;
import java.util.Set;

/** Names of persons whom no pack knows, told by the title beside them. */
final class PersonNames {

    private static final int LONGEST = 5;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their");

    private final List<Token> tokens;
    private final List<Hit> hits;
    private final Context context;
    private final boolean capitalsTell;

    PersonNames(List<Token> tokens, List<Hit> hits, Casing casing, Context context) {
        this.tokens = tokens;
        this.hits = hits;
        this.context = context;
        this.capitalsTell = casing == Casing.SENTENCE;
    }

    /** Index of the last token of the name that begins here, or -1. */
    int endOfNameAt(int start) {
        if (!capitalsTell || start >= tokens.size()) {
            return -1;
        }
        int end = -1;
        for (int i = start; i < tokens.size() && i < start + LONGEST; i++) {
            if (isNamePart(i)) {
                end = i;
            } else if (end < 0 || !(context.particles().contains(word(tokens, i)) || isHyphen(word(tokens, i)))) {
                break;
            }
        }
        return end;
    }

    /** Where the name begins to which a title stands in apposition, "Hami Aksoy, a spokesperson …", or -1. */
    int startOfAppositionBefore(int title) {
        int comma = ARTICLES.contains(word(tokens, title - 1)) ? title - 2 : title - 1;
        if (!capitalsTell || !word(tokens, comma).equals(",")) {
            return -1;
        }
        int start = comma;
        while (start > 0 && comma - start < LONGEST && isNamePart(start - 1)) {
            start--;
        }
        return comma - start >= 2 ? start : -1;
    }

    private boolean isNamePart(int at) {
        var text = tokens.get(at).text();
        return Character.isUpperCase(text.codePointAt(0))
                && text.codePoints().anyMatch(Character::isLowerCase)
                && hits.stream().noneMatch(it -> it.first() <= at && at <= it.last());
    }
}
