package io.flashwire.enrich.place;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;

/**
 * The populated places and regions of GeoNames (CC BY 4.0), packed: names are only numbers here, since a text is looked up and never
 * listed, and a place is a row of a few arrays.
 */
final class Gazetteer {

    static final int FORMAT = 1;

    private final String[] symbols;
    private final int[] ids;
    private final byte[] names;
    private final int[] nameStarts;
    private final float[] latitudes;
    private final float[] longitudes;
    private final short[] countries;
    private final short[] features;
    private final short[] regions;
    private final int[] populations;
    private final long[] keys;
    private final int[] rows;

    private Gazetteer(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("the gazetteer has another format: build it again");
        }
        symbols = new String[in.readInt()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = in.readUTF();
        }
        int size = in.readInt();
        ids = ints(in, size);
        nameStarts = ints(in, size + 1);
        names = in.readNBytes(nameStarts[size]);
        latitudes = floats(in, size);
        longitudes = floats(in, size);
        countries = shorts(in, size);
        features = shorts(in, size);
        regions = shorts(in, size);
        populations = ints(in, size);
        int spellings = in.readInt();
        keys = new long[spellings];
        for (int i = 0; i < spellings; i++) {
            keys[i] = (((long) in.readUnsignedShort()) << 32) | (in.readInt() & 0xffffffffL);
        }
        rows = ints(in, spellings);
    }

    static Gazetteer shipped() {
        try (var in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream("/place/gazetteer.bin.gz"))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Gazetteer read(InputStream gzip) throws IOException {
        return new Gazetteer(new DataInputStream(new BufferedInputStream(new GZIPInputStream(gzip, 1 << 16), 1 << 16)));
    }

    int size() {
        return ids.length;
    }

    LongStream keys() {
        return Arrays.stream(keys);
    }

    boolean knows(long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    /** All places that bear a name. */
    List<Site> find(long key) {
        int at = Arrays.binarySearch(keys, key);
        if (at < 0) {
            return List.of();
        }
        while (at > 0 && keys[at - 1] == key) {
            at--;
        }
        var sites = new ArrayList<Site>(2);
        for (; at < keys.length && keys[at] == key; at++) {
            sites.add(site(rows[at] >>> 1, (rows[at] & 1) != 0));
        }
        return sites;
    }

    private Site site(int row, boolean ownName) {
        return new Site(
                "geonames-" + ids[row],
                new String(names, nameStarts[row], nameStarts[row + 1] - nameStarts[row], StandardCharsets.UTF_8),
                latitudes[row],
                longitudes[row],
                symbols[countries[row]],
                symbols[features[row]],
                symbols[regions[row]],
                populations[row],
                ownName,
                false);
    }

    private static int[] ints(DataInputStream in, int size) throws IOException {
        var values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    private static short[] shorts(DataInputStream in, int size) throws IOException {
        var values = new short[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readShort();
        }
        return values;
    }

    private static float[] floats(DataInputStream in, int size) throws IOException {
        var values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
