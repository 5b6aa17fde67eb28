package io.flashwire.gateway.http;

/** A parameter or field that says what cannot be. */
final class BadParameter extends RuntimeException {

    private final String field;

    BadParameter(String field, String detail) {
        super(detail);
        this.field = field;
    }

    Problem problem() {
        return Problem.ofField(field, String.valueOf(getMessage()));
    }
}
