package io.flashwire.alert.http;

import io.flashwire.alert.http.Problem.Violation;
import io.flashwire.alert.subscription.Channel;
import io.flashwire.alert.subscription.Filter;
import io.flashwire.alert.subscription.Subscription;
import io.flashwire.egress.Egress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription as somebody asks for it. What only Flashwire decides is ignored. */
record SubscriptionBody(
        @Nullable String name,
        @Nullable Filter filter,
        @Nullable Channel channel,
        @Nullable Boolean exercises,
        @Nullable Boolean active) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 100;

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (name == null || name.isBlank()) {
            violations.add(new Violation("name", "is missing"));
        } else if (name.length() > LONGEST_NAME) {
            violations.add(new Violation("name", "is longer than " + LONGEST_NAME + " characters"));
        }
        switch (channel) {
            case null -> violations.add(new Violation("channel", "is missing"));
            case Channel.Webhook webhook -> check(webhook, violations);
        }
        if (filter != null) {
            check("filter.actors", filter.actors(), violations);
            check("filter.countries", filter.countries(), violations);
            check("filter.sources", filter.sources(), violations);
        }
        return violations;
    }

    /** What is asked for, under this id. Only for a body without violations. */
    Subscription toDomain(UUID id, Instant createdAt) {
        if (name == null || channel == null) {
            throw new IllegalStateException("a body with violations");
        }
        return new Subscription(
                id,
                name.strip(),
                filter == null ? Filter.EVERYTHING : filter,
                channel,
                Boolean.TRUE.equals(exercises),
                !Boolean.FALSE.equals(active),
                createdAt,
                null);
    }

    // JSON may leave out the URL, whatever the record's type says.
    @SuppressWarnings("ConstantConditions")
    private static void check(Channel.Webhook webhook, List<Violation> violations) {
        if (webhook.url() == null) {
            violations.add(new Violation("channel.url", "is missing"));
        } else {
            Egress.objection(webhook.url())
                    .ifPresent(objection -> violations.add(new Violation("channel.url", objection)));
        }
    }

    private static void check(String field, Set<String> values, List<Violation> violations) {
        if (values.size() > MOST_VALUES) {
            violations.add(new Violation(field, "has more than " + MOST_VALUES + " values"));
        }
        if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            violations.add(new Violation(field, "has a value longer than " + LONGEST_VALUE + " characters"));
        }
    }
}
