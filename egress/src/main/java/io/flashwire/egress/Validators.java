package io.flashwire.egress;

import io.flashwire.egress.Answer.Answered;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what a server knows whether its document has changed since. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);

    static Validators of(Answered answer) {
        return new Validators(answer.header("etag"), answer.header("last-modified"));
    }

    Map<String, String> conditions() {
        var headers = new HashMap<String, String>();
        if (etag != null) {
            headers.put("if-none-match", etag);
        }
        if (lastModified != null) {
            headers.put("if-modified-since", lastModified);
        }
        return headers;
    }

    /** Servers that do not know conditions send the same document again, under the same tag. */
    boolean sameTag(Validators other) {
        return etag != null && etag.equals(other.etag);
    }
}
