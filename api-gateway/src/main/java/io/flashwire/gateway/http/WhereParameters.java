package io.flashwire.gateway.http;

import io.flashwire.contracts.Zone;
import io.flashwire.gateway.archive.Area;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Where on the globe. */
record WhereParameters(
        @Parameter(
                description =
                        "a box: west, south, east and north, in degrees; over the date line, west is more than east",
                schema = @Schema(type = SchemaType.STRING, pattern = WhereParameters.BOX),
                example = "43.4,38.8,46.6,41.3")
        @QueryParam("bbox")
        String bbox,

        @Parameter(
                description = "latitude, longitude and kilometres of a circle",
                schema = @Schema(type = SchemaType.STRING, pattern = WhereParameters.CIRCLE),
                example = "40.18,44.51,50")
        @QueryParam("near")
        String near) {

    private static final String LATITUDE = "-?(90(\\.0{1,20})?|[1-8]?[0-9](\\.[0-9]{1,20})?)";
    private static final String LONGITUDE = "-?(180(\\.0{1,20})?|(1[0-7][0-9]|[1-9]?[0-9])(\\.[0-9]{1,20})?)";
    private static final String KM = "[0-9]{1,5}(\\.[0-9]{1,20})?";
    private static final String THEN = ", ?";

    /** What the document says of them, and what is read. */
    static final String BOX = "^" + LONGITUDE + THEN + LATITUDE + THEN + LONGITUDE + THEN + LATITUDE + "$";

    static final String CIRCLE = "^" + LATITUDE + THEN + LONGITUDE + THEN + KM + "$";

    static final String POLYGON =
            "^" + LONGITUDE + THEN + LATITUDE + "(" + THEN + LONGITUDE + THEN + LATITUDE + "){2,99}$";

    private static final Pattern COMMA = Pattern.compile(THEN);
    private static final Pattern IS_BOX = Pattern.compile(BOX);
    private static final Pattern IS_CIRCLE = Pattern.compile(CIRCLE);
    private static final Pattern IS_POLYGON = Pattern.compile(POLYGON);

    List<Area> areas() {
        var box = Parameters.present(bbox).map(WhereParameters::box);
        var circle = Parameters.present(near).map(WhereParameters::circle);
        return Stream.concat(box.stream(), circle.stream()).toList();
    }

    private static Area box(String given) {
        if (!IS_BOX.matcher(given).matches()) {
            throw new BadParameter(
                    "bbox", "is west, south, east and north in degrees, for instance 43.4,38.8,46.6,41.3");
        }
        var numbers = numbers(given);
        // Between two longitudes there are two boxes, and their order says which; between two latitudes there is one.
        return new Area.Box(numbers[0], Math.min(numbers[1], numbers[3]), numbers[2], Math.max(numbers[1], numbers[3]));
    }

    /** @throws BadParameter where it is none */
    static Area.Circle circle(String given) {
        if (!IS_CIRCLE.matcher(given).matches()) {
            throw new BadParameter("near", "is latitude, longitude and kilometres, for instance 40.18,44.51,50");
        }
        var numbers = numbers(given);
        return new Area.Circle(numbers[0], numbers[1], numbers[2]);
    }

    /** @throws BadParameter where it is none */
    static Zone.Polygon polygon(String given) {
        if (!IS_POLYGON.matcher(given).matches()) {
            throw new BadParameter(
                    "polygon",
                    "is longitude and latitude of 3 to 100 corners, for instance 43.4,38.8,46.6,38.8,46.6,41.3");
        }
        var numbers = numbers(given);
        return new Zone.Polygon(IntStream.range(0, numbers.length / 2)
                .mapToObj(corner -> List.of(numbers[2 * corner], numbers[2 * corner + 1]))
                .toList());
    }

    private static double[] numbers(String given) {
        return COMMA.splitAsStream(given).mapToDouble(Double::parseDouble).toArray();
    }
}
