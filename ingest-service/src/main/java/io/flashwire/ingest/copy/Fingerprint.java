package io.flashwire.ingest.copy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * What a text is told by among others that share its words, though not all of them: of each of {@value #HASHES} hash functions
 * the least value over its sequences of {@value #WORDS_IN_A_ROW} words (MinHash). The share of minima that two texts have in
 * common estimates the share of their sequences, and what is alike at all is found by the bands that are equal.
 */
public final class Fingerprint {

    static final int HASHES = 120;
    private static final int ROWS = 6;
    private static final int BANDS = HASHES / ROWS;
    private static final int WORDS_IN_A_ROW = 3;

    /** Shorter texts are alike by chance: "martial law has been declared in …". */
    static final int FEWEST_WORDS = 25;

    /** What comes behind is background, which agencies share with themselves. */
    private static final int MOST_WORDS = 1_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final long SEED = 0x5EED_F1A5_14B1_7E57L;
    private static final long[] FACTORS =
            new SplittableRandom(SEED).longs(HASHES).map(one -> one | 1).toArray();
    private static final long[] OFFSETS =
            new SplittableRandom(~SEED).longs(HASHES).toArray();

    private final int[] minima;

    private Fingerprint(int[] minima) {
        this.minima = minima;
    }

    /** Empty where the text is too short to be told by its words. */
    public static Optional<Fingerprint> of(String text) {
        var words = words(text);
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        var minima = new int[HASHES];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (int i = 0; i + WORDS_IN_A_ROW <= words.size(); i++) {
            long sequence = mix(words.subList(i, i + WORDS_IN_A_ROW).hashCode());
            for (int hash = 0; hash < HASHES; hash++) {
                minima[hash] = Math.min(minima[hash], (int) ((FACTORS[hash] * sequence + OFFSETS[hash]) >>> 32));
            }
        }
        return Optional.of(new Fingerprint(minima));
    }

    /** @param bytes of {@link #toBytes} */
    public static Fingerprint of(byte[] bytes) {
        var minima = new int[HASHES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(minima);
        return new Fingerprint(minima);
    }

    public byte[] toBytes() {
        var bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
        bytes.asIntBuffer().put(minima);
        return bytes.array();
    }

    /** The share of their sequences of words that both texts have in common, 0 to 1, give or take 0.04. */
    public double similarity(Fingerprint other) {
        int equal = 0;
        for (int hash = 0; hash < HASHES; hash++) {
            equal += minima[hash] == other.minima[hash] ? 1 : 0;
        }
        return (double) equal / HASHES;
    }

    /** Two texts that share three quarters of their sequences have one in common in 98 of 100 cases, those that share a third in 3. */
    public long[] bands() {
        var bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash * 31 + minima[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.size() < MOST_WORDS && matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Spreads neighbouring numbers over all of them (the finalizer of SplitMix64). */
    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && Arrays.equals(minima, that.minima);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(minima);
    }
}
