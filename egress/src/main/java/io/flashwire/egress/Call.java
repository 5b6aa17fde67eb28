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
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Call(Method method, URI uri, Map<String, String> headers, byte[] body, Duration patience, int largest) {

    public enum Method {
        GET,
        POST
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
