package io.flashwire.egress;

import io.flashwire.egress.Answer.Answered;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fetches documents: conditionally, compressed, within bounds of size and time, over a few redirects of which each is judged again. */
public final class Fetcher {

    private static final int MOST_REDIRECTS = 5;
    private static final String ACCEPTED =
            "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
                    + "application/feed+json, application/json, application/xml;q=0.9, */*;q=0.8";

    private final Dialer dialer;
    private final Limits limits;
    private final String userAgent;
    private final InstantSource clock;

    /** @param userAgent who asks, with an address where to complain */
    public Fetcher(Dialer dialer, Limits limits, String userAgent, InstantSource clock) {
        this.dialer = dialer;
        this.limits = limits;
        this.userAgent = userAgent;
        this.clock = clock;
    }

    /**
     * @param patience for one document, with all redirects
     * @param largest bytes of one document, before and after unfolding
     */
    public record Limits(Duration patience, int largest) {}

    /** Blocks until there is a document, or until it is clear that there will be none. */
    public Fetched fetch(URI url) {
        return fetch(url, Map.of(), Validators.NONE);
    }

    /** @param headers for the host of the URL alone: they may be secrets, and do not go along where a redirect leads elsewhere */
    public Fetched fetch(URI url, Map<String, String> headers, Validators known) {
        var deadline = clock.instant().plus(limits.patience());
        var target = url;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            switch (hop(url, target, headers, known, deadline)) {
                case Arrived(Fetched fetched) -> {
                    return fetched;
                }
                case Onward(URI next) -> target = next;
            }
        }
        return new Fetched.Failed("more than " + MOST_REDIRECTS + " redirects");
    }

    private sealed interface Hop {}

    private record Arrived(Fetched fetched) implements Hop {}

    private record Onward(URI next) implements Hop {}

    private Hop hop(URI asked, URI target, Map<String, String> headers, Validators known, Instant deadline) {
        var objection = Egress.objection(withoutFragment(target).toString());
        if (objection.isPresent()) {
            return new Arrived(new Fetched.Forbidden("the URL " + objection.get()));
        }
        var left = Duration.between(clock.instant(), deadline);
        if (!left.isPositive()) {
            return new Arrived(
                    new Fetched.Failed("no document within " + limits.patience().toSeconds() + " s"));
        }
        var sent = Redirect.staysWith(asked, target) ? headers : Map.<String, String>of();
        var call = new Call(
                Call.Method.GET, withoutFragment(target), headers(sent, known), new byte[0], left, limits.largest());
        return switch (dialer.send(call)) {
            case Answer.Forbidden(String why) -> new Arrived(new Fetched.Forbidden(why));
            case Answer.Unreachable(String why) -> new Arrived(new Fetched.Failed(why));
            case Answer.TooLarge(int bytes) -> new Arrived(new Fetched.Failed("larger than " + bytes + " bytes"));
            case Answered answer ->
                Redirect.of(answer, target)
                        .<Hop>map(Onward::new)
                        .orElseGet(() -> new Arrived(fetched(answer, target, known)));
        };
    }

    private Map<String, String> headers(Map<String, String> sent, Validators known) {
        var headers = new HashMap<>(
                Map.of("user-agent", userAgent, "accept", ACCEPTED, "accept-encoding", Encoding.ACCEPTED));
        headers.putAll(known.conditions());
        sent.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return headers;
    }

    private Fetched fetched(Answered answer, URI url, Validators known) {
        var now = clock.instant();
        return switch (answer.status()) {
            case 200 -> document(answer, url, known, now);
            case 304 -> new Fetched.Unmodified(Freshness.of(answer, now));
            case 410 -> new Fetched.Gone();
            default -> new Fetched.Refused(answer.status(), RetryAfter.parse(answer.header("retry-after"), now));
        };
    }

    private Fetched document(Answered answer, URI url, Validators known, Instant now) {
        var validators = Validators.of(answer);
        var fresh = Freshness.of(answer, now);
        if (validators.sameTag(known)) {
            return new Fetched.Unmodified(fresh);
        }
        return switch (Encoding.decode(answer.body(), answer.header("content-encoding"), limits.largest())) {
            case Encoding.Undecodable(String why) -> new Fetched.Failed("cannot be decoded: " + why);
            case Encoding.Plain(byte[] content) ->
                new Fetched.Document(url, content, answer.header("content-type"), validators, fresh);
        };
    }

    private static URI withoutFragment(URI uri) {
        return Optional.ofNullable(uri.getRawFragment())
                .map(fragment ->
                        URI.create(uri.toString().substring(0, uri.toString().length() - fragment.length() - 1)))
                .orElse(uri);
    }
}
