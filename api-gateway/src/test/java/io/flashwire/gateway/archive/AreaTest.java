package io.flashwire.gateway.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    private final Random random = new Random(7);

    private static boolean inside(Area.Box box, double latitude, double longitude) {
        return box.boxes().stream()
                .anyMatch(each -> each.west() <= longitude
                        && longitude <= each.east()
                        && each.south() <= latitude
                        && latitude <= each.north());
    }

    private static double km(Area.Circle circle, double latitude, double longitude) {
        var half = Math.pow(Math.sin(Math.toRadians(latitude - circle.latitude()) / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(circle.latitude()))
                        * Math.pow(Math.sin(Math.toRadians(longitude - circle.longitude()) / 2), 2);
        return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, half)));
    }

    @Test
    void whatIsInABoxIsInOneOfItsCells() {
        for (var round = 0; round < 2_000; round++) {
            // given
            var south = random.nextDouble(-90, 90);
            var box = new Area.Box(
                    random.nextDouble(-180, 180), south, random.nextDouble(-180, 180), random.nextDouble(south, 90));
            var latitude = random.nextDouble(-90, 90);
            var longitude = random.nextDouble(-180, 180);

            // when
            var cells = new HashSet<>(box.facets());

            // then
            if (inside(box, latitude, longitude)) {
                assertThat(Collections.disjoint(cells, Cells.of(latitude, longitude)))
                        .as("%s holds %s, %s", box, latitude, longitude)
                        .isFalse();
            }
        }
    }

    @Test
    void whatIsInACircleIsInOneOfItsCells() {
        for (var round = 0; round < 2_000; round++) {
            // given
            var circle = new Area.Circle(
                    random.nextDouble(-90, 90), random.nextDouble(-180, 180), Math.exp(random.nextDouble(0, 9.9)));
            var latitude = random.nextDouble(-90, 90);
            var longitude = random.nextDouble(-180, 180);

            // when
            var cells = new HashSet<>(circle.facets());

            // then
            if (km(circle, latitude, longitude) <= circle.km()) {
                assertThat(Collections.disjoint(cells, Cells.of(latitude, longitude)))
                        .as("%s holds %s, %s", circle, latitude, longitude)
                        .isFalse();
            }
        }
    }

    @Test
    void whatIsJustInsideACircleIsInOneOfItsCells() {
        for (var round = 0; round < 5_000; round++) {
            // given
            var circle = new Area.Circle(
                    random.nextDouble(-90, 90), random.nextDouble(-180, 180), Math.exp(random.nextDouble(0, 9.9)));
            var rim = onTheRim(new Area.Circle(circle.latitude(), circle.longitude(), circle.km() * 0.9999));

            // when
            var cells = circle.facets();

            // then
            assertThat(Cells.of(rim[0], rim[1]))
                    .as("%s holds %s, %s", circle, rim[0], rim[1])
                    .containsAnyElementsOf(cells);
        }
    }

    /** Latitude and longitude of a point as far from the middle as the circle reaches, in any direction. */
    private double[] onTheRim(Area.Circle circle) {
        var angle = circle.km() / 6371.0088;
        var bearing = random.nextDouble(0, 2 * Math.PI);
        var from = Math.toRadians(circle.latitude());
        var latitude =
                Math.asin(Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing));
        var aside = Math.atan2(
                Math.sin(bearing) * Math.sin(angle) * Math.cos(from),
                Math.cos(angle) - Math.sin(from) * Math.sin(latitude));
        var longitude = Math.toDegrees(aside) + circle.longitude();
        return new double[] {Math.toDegrees(latitude), (longitude + 540) % 360 - 180};
    }

    @ParameterizedTest
    @CsvSource({"-180,-90,180,90", "179,-1,-179,1", "0,0,0,0", "180,90,180,90", "-20,30,60,70"})
    void noBoxNeedsManyCells(double west, double south, double east, double north) {
        // when
        var cells = new Area.Box(west, south, east, north).facets();

        // then
        assertThat(cells).hasSizeBetween(1, 100);
    }

    @Test
    void aSmallBoxIsCoveredBySmallCells() {
        // when
        var cells = new Area.Box(44.4, 40.1, 44.6, 40.3).facets();

        // then
        assertThat(cells).allMatch(cell -> cell.startsWith("cell:150/"));
    }

    @Test
    void aBoxThatEndsWhereCellsDoIsCoveredByThemAlone() {
        // when
        var cells = new Area.Box(44, 40, 44.9, 40.9).facets();

        // then
        assertThat(cells).hasSize(25).allMatch(cell -> cell.startsWith("cell:150/"));
    }

    @Test
    void whatIsWellOutsideACircleIsInNoneOfItsCells() {
        for (var round = 0; round < 2_000; round++) {
            // given
            var circle = new Area.Circle(random.nextDouble(-60, 60), random.nextDouble(-180, 180), 300);
            var latitude = random.nextDouble(-60, 60);
            var longitude = random.nextDouble(-180, 180);

            // when
            var cells = new HashSet<>(circle.facets());

            // then
            if (km(circle, latitude, longitude) > circle.km() + 160) {
                assertThat(Collections.disjoint(cells, Cells.of(latitude, longitude)))
                        .as("%s is far from %s, %s", circle, latitude, longitude)
                        .isTrue();
            }
        }
    }
}
