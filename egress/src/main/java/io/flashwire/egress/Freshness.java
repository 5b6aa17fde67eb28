package io.flashwire.egress;

import io.flashwire.egress.Answer.Answered;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long an answer stays good, as RFC 9111 counts it: {@code max-age} before {@code Expires}, less what it has aged on its way. */
final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern NEVER = Pattern.compile("(?i)(?:^|[\\s,])no-(?:cache|store)(?:[\\s,]|$)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Freshness() {}

    /** Absent where the server does not say, or says that it is stale already. */
    static @Nullable Duration of(Answered answer, Instant now) {
        var lifetime = lifetime(answer, now);
        if (lifetime == null) {
            return null;
        }
        var left = lifetime.minus(age(answer.header("age")));
        return left.isPositive() ? left : null;
    }

    private static @Nullable Duration lifetime(Answered answer, Instant now) {
        var control = answer.header("cache-control");
        if (control != null) {
            var maxAge = MAX_AGE.matcher(control);
            if (NEVER.matcher(control).find()) {
                return null;
            }
            if (maxAge.find()) {
                return Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
            }
        }
        var sent = HttpDate.parse(answer.header("date")).orElse(now);
        return HttpDate.parse(answer.header("expires"))
                .map(expires -> Duration.between(sent, expires))
                .orElse(null);
    }

    private static Duration age(@Nullable String header) {
        return header != null && SECONDS.matcher(header.strip()).matches()
                ? Duration.ofSeconds(Long.parseLong(header.strip()))
                : Duration.ZERO;
    }
}
