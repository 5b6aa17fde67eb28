package io.flashwire.alert.http;

import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.http.Problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that is JSON, but not what it must be. */
final class Invalid extends RuntimeException {

    private final transient List<Violation> violations;

    private Invalid(List<Violation> violations) {
        super("the body is not valid");
        this.violations = List.copyOf(violations);
    }

    List<Violation> violations() {
        return violations;
    }

    static Invalid of(String field, String detail) {
        return new Invalid(List.of(new Violation(field, detail)));
    }

    /** @param stored the channel so far, where there is one */
    static SubscriptionBody check(@Nullable SubscriptionBody body, @Nullable Channel stored) {
        if (body == null) {
            throw new Invalid(List.of(new Violation("", "the body is empty")));
        }
        var violations = body.violations(stored);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return body;
    }

    /** What it asks for, wherever it is to be told. */
    static SubscriptionBody checkTerms(@Nullable SubscriptionBody body) {
        if (body == null) {
            throw new Invalid(List.of(new Violation("", "the body is empty")));
        }
        var violations = body.ofFilter();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return body;
    }
}
