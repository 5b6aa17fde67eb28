package io.flashwire.enrich.text;

import io.flashwire.contracts.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts a field into sentences and tokens, as live blogs are written: captions, bullet points, missing spaces and all. */
public final class Segmenter {

    private static final int SHORT_WORD = 3;

    private final SentenceRules rules;
    private final Map<String, SentenceRules.Of> byLanguage = new ConcurrentHashMap<>();

    private Segmenter(SentenceRules rules) {
        this.rules = rules;
    }

    public static Segmenter shipped() {
        return new Segmenter(SentenceRules.shipped());
    }

    public Passage segment(Field field, String text, String language) {
        var tokens = Tokenizer.tokens(text, language);
        var ofLanguage = byLanguage.computeIfAbsent(language, rules::of);
        var sentences = new ArrayList<Sentence>();
        int first = 0;
        for (int next = 1; next <= tokens.size(); next++) {
            if (next == tokens.size() || endsBefore(text, tokens, next, ofLanguage)) {
                var own = tokens.subList(first, next);
                sentences.add(new Sentence(
                        sentences.size(), own.getFirst().start(), own.getLast().end(), own));
                first = next;
            }
        }
        return new Passage(field, text, tokens.isEmpty() ? List.of() : sentences);
    }

    private static boolean endsBefore(String text, List<Token> tokens, int next, SentenceRules.Of rules) {
        var last = tokens.get(next - 1);
        var following = tokens.get(next);
        int lines = lines(text, last.end(), following.start());
        if (lines > 1 || (lines == 1 && beginsLine(last, following))) {
            return true;
        }
        int stop = next - 1;
        while (stop > 0 && isClosing(tokens.get(stop)) && !isOpening(text, tokens.get(stop))) {
            stop--;
        }
        if (endsAsAcronym(tokens.get(stop))) {
            return beginsSentence(following) && rules.starters().contains(following.lower());
        }
        if (!isStop(tokens.get(stop))) {
            return false;
        }
        boolean spaced = following.start() > last.end();
        return beginsSentence(following)
                && (spaced || isMissingSpace(tokens, stop, following))
                && !isAbbreviation(tokens, stop, rules);
    }

    private static int lines(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' || text.charAt(i) == '\u2029' ? 1 : 0;
        }
        return lines;
    }

    /** Whether a new line begins something of its own, not the next line of wrapped text. */
    private static boolean beginsLine(Token last, Token following) {
        boolean goesOn = last.text().equals(",")
                || (last.text().length() <= SHORT_WORD
                        && Character.isLowerCase(last.text().charAt(0)));
        return isBullet(following)
                || (!goesOn && !Character.isLowerCase(following.text().codePointAt(0)));
    }

    private static boolean isBullet(Token token) {
        return "-–—•*·".contains(token.text());
    }

    private static boolean isStop(Token token) {
        return switch (token.text()) {
            case ".", "!", "?", "\u2026", "\u3002", "\u061f", "\u06d4", "\u0589", "!?", "?!" -> true;
            default -> token.text().startsWith("...");
        };
    }

    private static boolean endsAsAcronym(Token token) {
        return token.text().length() > 1
                && token.text().endsWith(".")
                && !token.text().startsWith(".");
    }

    private static boolean isClosing(Token token) {
        return switch (token.text()) {
            case "\"", "'", "\u2019", "\u201d", "\u00bb", ")", "]" -> true;
            default -> false;
        };
    }

    /** A straight quote opens where a space stands before it and none behind. */
    private static boolean isOpening(String text, Token quote) {
        return (quote.text().equals("\"") || quote.text().equals("'"))
                && (quote.start() == 0 || Character.isWhitespace(text.charAt(quote.start() - 1)))
                && quote.end() < text.length()
                && !Character.isWhitespace(text.charAt(quote.end()));
    }

    private static boolean beginsSentence(Token token) {
        int first = token.text().codePointAt(0);
        return !Character.isLowerCase(first) && !isClosingOnly(first) && first != ',' && first != ';' && first != ':';
    }

    private static boolean isClosingOnly(int point) {
        return point == ')' || point == ']' || point == '\u201d' || point == '\u00bb';
    }

    private static boolean isMissingSpace(List<Token> tokens, int stop, Token following) {
        if (stop == 0 || following.text().length() < 2) {
            return false;
        }
        var before = tokens.get(stop - 1).text();
        return Character.isLowerCase(before.codePointBefore(before.length()))
                && Character.isUpperCase(following.text().charAt(0))
                && Character.isLowerCase(following.text().charAt(1));
    }

    private static boolean isAbbreviation(List<Token> tokens, int stop, SentenceRules.Of rules) {
        if (stop == 0 || !tokens.get(stop).text().equals(".")) {
            return false;
        }
        var before = tokens.get(stop - 1);
        boolean touches = before.end() == tokens.get(stop).start();
        boolean initial = before.text().length() == 1
                && Character.isUpperCase(before.text().charAt(0));
        return touches && (initial || rules.abbreviations().contains(before.lower()));
    }
}
