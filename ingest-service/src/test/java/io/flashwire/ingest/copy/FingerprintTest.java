package io.flashwire.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void theSameWordsAreAlikeWhateverStandsBetweenThem() {
        // given
        var plain = text(1, 60);
        var set = plain.toUpperCase(Locale.ROOT).replace(" ", ",  ");

        // when
        var similarity = print(plain).similarity(print(set));

        // then
        assertThat(similarity).isEqualTo(1);
    }

    @Test
    void shortTextsAreToldByNothing() {
        // when
        var print = Fingerprint.of(text(1, Fingerprint.FEWEST_WORDS - 1));

        // then
        assertThat(print).isEmpty();
    }

    @Test
    void aPrintOutlivesItsBytes() {
        // given
        var print = print(text(1, 60));

        // when
        var read = Fingerprint.of(print.toBytes());

        // then
        assertThat(read).isEqualTo(print);
    }

    /** Over many pairs of texts of which one word in ten is another: about the share of sequences that they truly have in common. */
    @Test
    void theEstimateIsCloseToTheTruth() {
        // given
        var errors = IntStream.range(0, 200)
                .mapToDouble(seed -> {
                    var one = words(seed, 100);
                    var other = edited(one, seed, 10);
                    return print(String.join(" ", one)).similarity(print(String.join(" ", other)))
                            - jaccard(one, other);
                })
                .toArray();

        // when
        var error = Arrays.stream(errors).summaryStatistics();

        // then
        assertThat(error.getAverage()).isBetween(-0.02, 0.02);
        assertThat(Arrays.stream(errors).map(Math::abs).sorted().toArray()[190]).isLessThan(0.12);
    }

    @Test
    void textsThatShareMostSequencesShareABand() {
        // when
        var found = IntStream.range(0, 500).filter(seed -> sharesBand(seed, 4)).count();

        // then
        assertThat(found).isGreaterThan(480);
    }

    @Test
    void otherTextsShareNone() {
        // given
        var bands = IntStream.range(0, 500)
                .mapToObj(seed -> print(text(seed, 100)).bands())
                .toList();

        // when
        var distinct = bands.stream().flatMapToLong(LongStream::of).distinct().count();

        // then
        assertThat(distinct).isGreaterThan(500 * 20 - 20);
    }

    private static boolean sharesBand(int seed, int edits) {
        var one = words(seed, 100);
        var bands = print(String.join(" ", one)).bands();
        var others = print(String.join(" ", edited(one, seed, edits))).bands();
        return Arrays.stream(bands).anyMatch(band -> LongStream.of(others).anyMatch(other -> other == band));
    }

    private static Fingerprint print(String text) {
        return Fingerprint.of(text).orElseThrow();
    }

    private static String text(int seed, int words) {
        return String.join(" ", words(seed, words));
    }

    private static List<String> words(int seed, int count) {
        return new Random(seed)
                .ints(count, 0, 5_000)
                .mapToObj(word -> "w" + word)
                .toList();
    }

    private static List<String> edited(List<String> words, int seed, int edits) {
        var random = new Random(~seed);
        var edited = new ArrayList<>(words);
        for (int i = 0; i < edits; i++) {
            edited.set(random.nextInt(edited.size()), "x" + random.nextInt(5_000));
        }
        return edited;
    }

    private static double jaccard(List<String> one, List<String> other) {
        var ones = sequences(one);
        var others = sequences(other);
        var common = ones.stream().filter(others::contains).count();
        return (double) common / (ones.size() + others.size() - common);
    }

    private static Set<List<String>> sequences(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - 3)
                .mapToObj(start -> words.subList(start, start + 3))
                .collect(Collectors.toSet());
    }
}
