package io.flashwire.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Field;
import io.flashwire.enrich.text.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final Segmenter SEGMENTER = Segmenter.shipped();
    private static final Gazetteer SHIPPED = Gazetteer.shipped();

    @ParameterizedTest
    @CsvSource({"Ho Chi Minh City, VN", "Hồ Chí Minh, VN", "Mariupol, UA", "Port-au-Prince, HT", "Nampula, MZ"})
    void the_shipped_one_knows_towns_by_their_spellings(String name, String country) {
        // when
        var sites = SHIPPED.find(key(name));

        // then
        assertThat(sites).extracting(Site::country).contains(country);
    }

    @Test
    void what_is_written_is_read(@TempDir Path folder) throws IOException {
        // given
        var towns = Files.writeString(
                folder.resolve("towns.txt"),
                town(1, "Alphaville", "Alphastadt", "10.0", "20.0", "PPLA", 900)
                        + town(2, "Hamlet", "", "11.0", "21.0", "PPL", 600)
                        + town(3, "Betatown", "", "12.0", "24.0", "PPL", 8_000));
        var regions =
                Files.writeString(folder.resolve("regions.tsv"), "Gammaland\tXX-1\tXX.01\t9\tRegion\tGamma\t1\t\t1\n");
        var file = folder.resolve("gazetteer.bin.gz");

        // when
        GazetteerWriter.main(new String[] {towns.toString(), regions.toString(), "5000", file.toString()});

        // then
        try (var in = Files.newInputStream(file)) {
            var gazetteer = Gazetteer.read(in);
            assertThat(gazetteer.size()).isEqualTo(3);
            assertThat(gazetteer.find(key("Hamlet"))).isEmpty();
            assertThat(gazetteer.find(key("alphastadt"))).singleElement().satisfies(it -> {
                assertThat(it.name()).isEqualTo("Alphaville");
                assertThat(it.ownName()).isFalse();
            });
            assertThat(gazetteer.find(key("Gammaland"))).singleElement().satisfies(it -> {
                assertThat(it.latitude()).isEqualTo(11.0);
                assertThat(it.longitude()).isEqualTo(22.0);
                assertThat(it.feature()).isEqualTo("ADM1");
            });
        }
    }

    private static String town(
            int id, String name, String other, String latitude, String longitude, String feature, int population) {
        return String.join(
                        "\t",
                        List.of(
                                String.valueOf(id),
                                name,
                                name,
                                other,
                                latitude,
                                longitude,
                                "P",
                                feature,
                                "XX",
                                "",
                                "01",
                                "",
                                "",
                                "",
                                String.valueOf(population),
                                "",
                                "",
                                "",
                                ""))
                + "\n";
    }

    private static long key(String name) {
        return NameKey.of(SEGMENTER
                .segment(Field.HEADLINE, name, "en")
                .sentences()
                .getFirst()
                .tokens());
    }
}
