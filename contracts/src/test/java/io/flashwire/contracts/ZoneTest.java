package io.flashwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of the world. */
class ZoneTest {

    private static final Zone AROUND_BAKU = new Zone.Circle(40.38, 49.89, 100);
    private static final Zone SQUARE = new Zone.Polygon(
            List.of(List.of(45.0, 39.0), List.of(48.0, 39.0), List.of(48.0, 41.0), List.of(45.0, 41.0)));
    private static final Zone ACROSS_THE_DATE_LINE = new Zone.Polygon(
            List.of(List.of(175.0, -20.0), List.of(-175.0, -20.0), List.of(-175.0, -10.0), List.of(175.0, -10.0)));

    @ParameterizedTest
    @CsvSource({"40.38, 49.89, true", "40.59, 49.67, true", "40.68, 46.36, false"})
    void aCircleHoldsWhatIsNear(double latitude, double longitude, boolean inside) {
        // when
        var holds = AROUND_BAKU.holds(latitude, longitude);
        // then
        assertThat(holds).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"39.8, 46.7, true", "40.9, 47.9, true", "41.5, 46.7, false", "39.8, 44.5, false"})
    void aPolygonHoldsWhatIsInside(double latitude, double longitude, boolean inside) {
        // when
        var holds = SQUARE.holds(latitude, longitude);
        // then
        assertThat(holds).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"-15, 179, true", "-15, -179, true", "-15, 170, false", "-15, 0, false"})
    void aPolygonMayCrossTheDateLine(double latitude, double longitude, boolean inside) {
        // when
        var holds = ACROSS_THE_DATE_LINE.holds(latitude, longitude);
        // then
        assertThat(holds).isEqualTo(inside);
    }

    @Test
    void aPlaceThatIsNowhereIsRefused() {
        // when
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Zone.Circle(91, 0, 1))
                // then
                .withMessage("there is no place at 91.0, 0.0");
    }
}
