package io.flashwire.enrich.place;

import static java.util.Objects.requireNonNull;

import io.flashwire.contracts.Field;
import io.flashwire.enrich.text.Segmenter;
import io.flashwire.enrich.text.Token;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs GeoNames files into the gazetteer that the service carries; docs/gazetteer.md says where they come from. */
public final class GazetteerWriter {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{N}\\p{P}\\p{Zs}ʻʼ]+");
    private static final Set<String> SEATS = Set.of("PPLC", "PPLA");
    private static final int SHORTEST_NAME = 3;

    private final Segmenter segmenter = Segmenter.shipped();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> symbols = new LinkedHashMap<>();
    private final Map<String, Extent> extents = new HashMap<>();

    private record Row(
            int id,
            String name,
            Set<String> names,
            float latitude,
            float longitude,
            String country,
            String feature,
            String region,
            int population) {}

    private record Spelling(long key, int row) implements Comparable<Spelling> {
        @Override
        public int compareTo(Spelling other) {
            int byKey = Long.compare(key, other.key);
            return byKey != 0 ? byKey : Integer.compare(row, other.row);
        }
    }

    private GazetteerWriter() {}

    /**
     * Arguments: cities500.txt (GeoNames columns), subdivisions.tsv (name, ISO code, GeoNames code, id, type, other names, level),
     * the least population of a town that is no seat, and the file to write.
     */
    public static void main(String[] args) throws IOException {
        var writer = new GazetteerWriter();
        writer.readTowns(Path.of(args[0]), Integer.parseInt(args[2]));
        writer.readRegions(Path.of(args[1]));
        try (var out = Files.newOutputStream(Path.of(args[3]))) {
            writer.write(out);
        }
    }

    private void readTowns(Path file, int leastPopulation) throws IOException {
        for (var line : Files.readAllLines(file)) {
            var column = line.split("\t", -1);
            int population = Integer.parseInt(column[14]);
            float latitude = Float.parseFloat(column[4]);
            float longitude = Float.parseFloat(column[5]);
            extents.computeIfAbsent(column[8] + "." + column[10], _ -> new Extent())
                    .add(latitude, longitude, population);
            if (population >= leastPopulation || SEATS.contains(column[7])) {
                rows.add(new Row(
                        Integer.parseInt(column[0]),
                        column[1],
                        names(column[1], column[2], column[3].split(",")),
                        latitude,
                        longitude,
                        column[8],
                        column[7],
                        column[10],
                        population));
            }
        }
    }

    private void readRegions(Path file) throws IOException {
        for (var line : Files.readAllLines(file)) {
            var column = line.split("\t", -1);
            var extent = column.length > 6 && column[6].equals("1") ? extents.get(column[2]) : null;
            if (extent != null) {
                rows.add(new Row(
                        Integer.parseInt(column[3]),
                        column[0],
                        names(column[0], column[0], column[5].split("\\|")),
                        extent.middleLatitude(),
                        extent.middleLongitude(),
                        column[2].substring(0, 2),
                        "ADM1",
                        column[2].substring(3),
                        extent.population));
            }
        }
    }

    /** How far the towns of a region reach: it lies in the middle of them. */
    private static final class Extent {

        private float south = 90;
        private float north = -90;
        private float west = 180;
        private float east = -180;
        private int population;

        void add(float latitude, float longitude, int people) {
            south = Math.min(south, latitude);
            north = Math.max(north, latitude);
            west = Math.min(west, longitude);
            east = Math.max(east, longitude);
            population += people;
        }

        float middleLatitude() {
            return (south + north) / 2;
        }

        float middleLongitude() {
            return (west + east) / 2;
        }
    }

    private static Set<String> names(String name, String ascii, String[] others) {
        var names = new LinkedHashSet<String>();
        names.add(name);
        names.add(ascii);
        for (var other : others) {
            // Three capitals are an airport's code, which no text means.
            boolean code = other.length() <= SHORTEST_NAME && other.equals(other.toUpperCase(Locale.ROOT));
            if (other.length() >= SHORTEST_NAME && !code && LATIN.matcher(other).matches()) {
                names.add(other);
            }
        }
        return names;
    }

    private void write(OutputStream file) throws IOException {
        var spellings = new TreeSet<Spelling>();
        for (int row = 0; row < rows.size(); row++) {
            for (var name : rows.get(row).names()) {
                spellings.add(new Spelling(NameKey.of(words(name)), row));
            }
        }
        rows.forEach(row -> List.of(row.country(), row.feature(), row.region())
                .forEach(it -> symbols.putIfAbsent(it, symbols.size())));
        try (var out = new DataOutputStream(new BufferedOutputStream(best(file), 1 << 16))) {
            out.writeInt(Gazetteer.FORMAT);
            out.writeInt(symbols.size());
            for (var symbol : symbols.keySet()) {
                out.writeUTF(symbol);
            }
            writeRows(out);
            out.writeInt(spellings.size());
            for (var spelling : spellings) {
                out.writeShort((int) (spelling.key() >>> 32));
                out.writeInt((int) spelling.key());
            }
            for (var spelling : spellings) {
                boolean main = spelling.key()
                        == NameKey.of(words(rows.get(spelling.row()).name()));
                out.writeInt(spelling.row() << 1 | (main ? 1 : 0));
            }
        }
    }

    private void writeRows(DataOutputStream out) throws IOException {
        out.writeInt(rows.size());
        for (var row : rows) {
            out.writeInt(row.id());
        }
        var names = new ByteArrayOutputStream();
        for (var row : rows) {
            out.writeInt(names.size());
            names.writeBytes(row.name().getBytes(StandardCharsets.UTF_8));
        }
        out.writeInt(names.size());
        out.write(names.toByteArray());
        for (var row : rows) {
            out.writeFloat(row.latitude());
        }
        for (var row : rows) {
            out.writeFloat(row.longitude());
        }
        for (var row : rows) {
            out.writeShort(requireNonNull(symbols.get(row.country())));
        }
        for (var row : rows) {
            out.writeShort(requireNonNull(symbols.get(row.feature())));
        }
        for (var row : rows) {
            out.writeShort(requireNonNull(symbols.get(row.region())));
        }
        for (var row : rows) {
            out.writeInt(row.population());
        }
    }

    private List<Token> words(String name) {
        return segmenter.segment(Field.HEADLINE, name, "en").sentences().stream()
                .flatMap(it -> it.tokens().stream())
                .toList();
    }

    private static GZIPOutputStream best(OutputStream file) throws IOException {
        return new GZIPOutputStream(file, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
    }
}
