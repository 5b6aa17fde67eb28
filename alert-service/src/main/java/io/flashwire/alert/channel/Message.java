package io.flashwire.alert.channel;

import io.flashwire.egress.Call.Method;
import java.util.List;
import java.util.Map;

/** What is sent, ready to go. */
public sealed interface Message {

    /** @param url may hold a secret */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Request(Method method, String url, Map<String, String> headers, byte[] body) implements Message {

        public Request {
            headers = Map.copyOf(headers);
        }

        @Override
        public String toString() {
            return method + " " + Redaction.of(url);
        }
    }

    /** @param references the ids of the messages before it in its thread, the first one first */
    record Mail(List<String> to, String subject, String text, String html, String messageId, List<String> references)
            implements Message {

        public Mail {
            to = List.copyOf(to);
            references = List.copyOf(references);
        }

        /** People are nobody else's business. */
        @Override
        public String toString() {
            return "mail " + messageId;
        }
    }
}
