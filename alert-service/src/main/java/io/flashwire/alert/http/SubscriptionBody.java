package io.flashwire.alert.http;

import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.http.Problem.Violation;
import io.flashwire.alert.search.SavedSearch;
import io.flashwire.alert.subscription.Filter;
import io.flashwire.alert.subscription.Subscription;
import io.flashwire.alert.subscription.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A subscription as somebody asks for it. What only Flashwire decides is ignored. */
record SubscriptionBody(
        @Nullable String name,
        @Nullable Filter filter,
        @Nullable Channel channel,
        @Nullable Boolean exercises,
        @Nullable Boolean active,
        @Nullable Terms terms) {

    private static final Channel NOWHERE = new Channel.Webhook("");
    private static final int LONGEST_NAME = 200;
    private static final Pattern GRADE = Pattern.compile("[A-F]");
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 100;

    /** @param stored the channel so far: what was shown of its secret may come back */
    List<Violation> violations(@Nullable Channel stored) {
        var violations = new ArrayList<Violation>();
        if (name == null || name.isBlank()) {
            violations.add(new Violation("name", "is missing"));
        } else if (name.length() > LONGEST_NAME) {
            violations.add(new Violation("name", "is longer than " + LONGEST_NAME + " characters"));
        }
        violations.addAll(
                ChannelCheck.violations(channel == null || stored == null ? channel : channel.completedBy(stored)));
        violations.addAll(ofFilter());
        return violations;
    }

    /** What is wrong with what it asks for, whoever is told and where. */
    List<Violation> ofFilter() {
        var violations = new ArrayList<Violation>();
        if (filter != null) {
            check("filter.actors", filter.actors(), violations);
            check("filter.countries", filter.countries(), violations);
            check("filter.sources", filter.sources(), violations);
            check("filter.languages", filter.languages(), violations);
            if (filter.minGrade() != null && !GRADE.matcher(filter.minGrade()).matches()) {
                violations.add(new Violation("filter.minGrade", "is not one of A to F"));
            }
            if (filter.search() != null) {
                SavedSearch.read(filter.search())
                        .unreadable()
                        .ifPresent(wrong -> violations.add(new Violation("filter.search", wrong.sentence())));
            }
        }
        return violations;
    }

    /** The channel in full. Only for a body without violations. */
    Channel to() {
        return Objects.requireNonNull(channel);
    }

    /** What is asked for, under this id, without its secret. Only for a body without violations. */
    Subscription toDomain(UUID id, Instant createdAt, @Nullable String owner) {
        if (name == null || channel == null) {
            throw new IllegalStateException("a body with violations");
        }
        return new Subscription(
                id,
                name.strip(),
                filter == null ? Filter.EVERYTHING : filter,
                channel.shown(),
                Boolean.TRUE.equals(exercises),
                !Boolean.FALSE.equals(active),
                createdAt,
                null,
                terms == null ? Terms.NONE : terms,
                owner);
    }

    /** What it would be, wherever it would be told. */
    Subscription draft(UUID id, Instant now, @Nullable String owner) {
        return new Subscription(
                id,
                name == null ? "" : name,
                filter == null ? Filter.EVERYTHING : filter,
                NOWHERE,
                Boolean.TRUE.equals(exercises),
                true,
                now,
                null,
                terms == null ? Terms.NONE : terms,
                owner);
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
