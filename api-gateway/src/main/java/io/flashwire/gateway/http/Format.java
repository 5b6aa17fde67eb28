package io.flashwire.gateway.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;

/** Which of several forms of one thing a caller prefers. */
final class Format {

    private Format() {}

    static String of(Request request, String... types) {
        var variants = Variant.mediaTypes(
                        Arrays.stream(types).map(MediaType::valueOf).toArray(MediaType[]::new))
                .build();
        var chosen = request.selectVariant(variants);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen.getMediaType().toString();
    }
}
