package io.flashwire.gateway.http;

import io.flashwire.gateway.archive.Area;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Where on the globe. */
record WhereParameters(
        @Parameter(
                description =
                        "a box: west, south, east and north, in degrees; over the date line, west is more than east",
                example = "43.4,38.8,46.6,41.3")
        @QueryParam("bbox")
        String bbox,

        @Parameter(description = "latitude, longitude and kilometres of a circle", example = "40.18,44.51,50")
        @QueryParam("near")
        String near) {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final double HALF_ROUND_KM = 20_040;

    List<Area> areas() {
        var box = Parameters.present(bbox).map(WhereParameters::box);
        var circle = Parameters.present(near).map(WhereParameters::circle);
        return Stream.concat(box.stream(), circle.stream()).toList();
    }

    private static Area box(String given) {
        var numbers = numbers(given);
        if (numbers.length == 4
                && isLongitude(numbers[0])
                && isLatitude(numbers[1])
                && isLongitude(numbers[2])
                && isLatitude(numbers[3])
                && numbers[1] <= numbers[3]) {
            return new Area.Box(numbers[0], numbers[1], numbers[2], numbers[3]);
        }
        throw new BadParameter("bbox", "is west, south, east and north in degrees, for instance 43.4,38.8,46.6,41.3");
    }

    /** @throws BadParameter where it is none */
    static Area.Circle circle(String given) {
        var numbers = numbers(given);
        if (numbers.length == 3
                && isLatitude(numbers[0])
                && isLongitude(numbers[1])
                && numbers[2] > 0
                && numbers[2] <= HALF_ROUND_KM) {
            return new Area.Circle(numbers[0], numbers[1], numbers[2]);
        }
        throw new BadParameter("near", "is latitude, longitude and kilometres, for instance 40.18,44.51,50");
    }

    private static boolean isLatitude(double degrees) {
        return Math.abs(degrees) <= 90;
    }

    private static boolean isLongitude(double degrees) {
        return Math.abs(degrees) <= 180;
    }

    /** None where one of them is no number. */
    private static double[] numbers(String given) {
        try {
            return Arrays.stream(COMMA.split(given, -1))
                    .map(String::strip)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException _) {
            return new double[0];
        }
    }
}
