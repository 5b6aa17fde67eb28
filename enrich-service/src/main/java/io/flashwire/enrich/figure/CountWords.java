package io.flashwire.enrich.figure;

import io.flashwire.contracts.Figure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one language counts losses: the form of the files {@code /events/figures-*.yaml}.
 *
 * @param numbers words that are numbers: "sixteen" 16
 * @param scales words that multiply the number before them: "thousand" 1000
 * @param ones words that count as one before a person: "a soldier"
 * @param atLeast words before a number that make it a lower bound
 * @param losses words that tell the loss, by what is lost: "were killed"
 * @param machines nouns of machines, by what they are
 * @param lost verbs that make a counted machine a loss
 * @param people nouns that can be counted as one without a number
 * @param tolls words with the number behind them: "death toll"
 * @param aside words that open a part to be skipped: ", including …,"
 * @param measures words behind a number that make it no count of people: "years", "percent"
 */
record CountWords(
        String language,
        boolean decimalComma,
        Map<String, Long> numbers,
        Map<String, Long> scales,
        List<String> ones,
        List<String> atLeast,
        Map<Figure.What, List<String>> losses,
        Map<Figure.What, List<String>> machines,
        List<String> lost,
        List<String> people,
        List<String> tolls,
        List<String> aside,
        List<String> measures,
        @Nullable Map<String, List<String>> irregular,
        boolean bend) {}
