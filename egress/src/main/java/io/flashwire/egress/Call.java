package io.flashwire.egress;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One request.
 *
 * @param body empty where there is none
 * @param patience for everything, from the dialling to the last byte that is wanted
 * @param largest how many bytes of the answer's body are wanted; 0 where its status says all
 * @param excess what becomes of an answer that has more
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Call(
        Method method,
        URI uri,
        Map<String, String> headers,
        byte[] body,
        Duration patience,
        int largest,
        Excess excess) {

    public enum Method {
        GET,
        POST,
        PUT,
        PATCH
    }

    public enum Excess {
        /** A part of it is of no use. */
        REFUSED,
        /** The status decides, and what else came within a moment is only looked at. */
        CUT
    }

    public Call(Method method, URI uri, Map<String, String> headers, byte[] body, Duration patience, int largest) {
        this(method, uri, headers, body, patience, largest, Excess.REFUSED);
    }

    public Call {
        headers = Map.copyOf(headers);
    }

    /** The headers may hold secrets, and so may the query. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getHost();
    }
}
