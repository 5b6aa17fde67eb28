package io.flashwire.ingest.polling;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.egress.Fetched;
import io.flashwire.egress.Validators;
import io.flashwire.ingest.following.Followed;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Items that only make one curious, and the text behind their links. */
final class Teasers {

    private static final int SHORT = 400;
    private static final int ATTEMPTS = 3;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|(?:read more|continue reading|đọc thêm|xem thêm).{0,60})\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Pages pages;
    private final Map<String, Integer> failures = new LinkedHashMap<>();

    Teasers(Pages pages) {
        this.pages = pages;
    }

    sealed interface Completion {

        record As(LiveUpdate item) implements Completion {}

        /** The article did not come, and may come the next time. */
        record Later() implements Completion {}
    }

    static boolean isTeaser(LiveUpdate item) {
        return item.url() != null
                && (item.body().length() < SHORT || GOES_ON.matcher(item.body()).find());
    }

    /** The item with the text behind its link, where there is one that says more. */
    Completion complete(Followed source, LiveUpdate item) {
        var link = item.url() == null
                ? null
                : Pages.resolve(source.url(), item.url()).orElse(null);
        if (link == null) {
            return new Completion.As(item);
        }
        return switch (pages.fetch(source, link, Validators.NONE)) {
            case Fetched.Document article -> new Completion.As(longer(item, text(source, article)));
            case Fetched.Failed _ -> laterOrAsItIs(item, link);
            case Fetched.Refused(int status, var _) when status >= 500 || status == 429 -> laterOrAsItIs(item, link);
            case Fetched.Refused _, Fetched.Gone _, Fetched.Forbidden _, Fetched.Unmodified _ ->
                new Completion.As(item);
        };
    }

    private String text(Followed source, Fetched.Document article) {
        return pages.readLinked(source, article).updates().stream()
                .map(LiveUpdate::body)
                .collect(Collectors.joining("\n\n"));
    }

    private static LiveUpdate longer(LiveUpdate item, String text) {
        return text.length() > item.body().length() ? item.draft().body(text).toUpdate() : item;
    }

    /** A teaser that nobody completes is told as it is rather than never. */
    private synchronized Completion laterOrAsItIs(LiveUpdate item, URI link) {
        int failed = failures.merge(link.toString(), 1, Integer::sum);
        if (failures.size() > MOST_REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
        return failed < ATTEMPTS ? new Completion.Later() : new Completion.As(item);
    }
}
