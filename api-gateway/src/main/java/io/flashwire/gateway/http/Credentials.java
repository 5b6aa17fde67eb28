package io.flashwire.gateway.http;

import io.flashwire.gateway.access.KeyText;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request shows to be recognised by. */
final class Credentials {

    private Credentials() {}

    static final class Key extends BaseAuthenticationRequest {
        private final KeyText text;

        Key(KeyText text) {
            this.text = text;
        }

        KeyText text() {
            return text;
        }
    }

    static final class Cookie extends BaseAuthenticationRequest {
        private final String value;

        Cookie(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }
    }
}
