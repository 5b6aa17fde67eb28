package io.flashwire.ingest.reading.blogapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.ingest.clock.Dated;
import io.flashwire.ingest.reading.HtmlText;
import io.flashwire.ingest.reading.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Automattic Liveblog: {@code entries[]} of the type new, update or delete, each under the id of the entry that it is about;
 * {@code entry_time} is when it was published, {@code timestamp} when it was changed, in seconds of Unix time.
 */
record Automattic(JsonNode answer) implements LiveBlogApiReader.Blog {

    private static final Pattern SECONDS = Pattern.compile("\\d{9,11}");
    private static final Pattern PAGE_IN_PATH = Pattern.compile("(.*/get-entries/)\\d+(/.*)?");

    static Optional<LiveBlogApiReader.Blog> in(JsonNode json) {
        var entries = json.path("entries");
        boolean known = entries.isArray()
                && (json.has("latest_timestamp")
                        || json.has("pages")
                        || StreamSupport.stream(entries.spliterator(), false)
                                .anyMatch(entry -> entry.has("entry_time") || entry.has("timestamp")));
        return known ? Optional.of(new Automattic(json)) : Optional.empty();
    }

    @Override
    public List<Entry> entries() {
        return StreamSupport.stream(answer.path("entries").spliterator(), false)
                .map(Entry::new)
                .toList();
    }

    /** An answer with pages lists them all; one of a stretch of time holds what changed in it. */
    @Override
    public boolean whole() {
        return answer.path("page").asInt() == 1 && answer.path("pages").asInt() == 1;
    }

    /** The page is the part of the path behind {@code get-entries}. */
    @Override
    public @Nullable String nextPage(@Nullable String url) {
        int page = answer.path("page").asInt();
        if (url == null || page == 0 || page >= answer.path("pages").asInt()) {
            return null;
        }
        var match = PAGE_IN_PATH.matcher(url);
        return match.matches() ? match.group(1) + (page + 1) + (match.group(2) == null ? "" : match.group(2)) : null;
    }

    record Entry(JsonNode entry) implements LiveBlogApiReader.Entry {

        @Override
        public String key() {
            return LiveBlogApiReader.text(entry, "id");
        }

        @Override
        public Optional<String> leftOut() {
            var status = LiveBlogApiReader.text(entry, "status");
            if (!status.isEmpty() && !status.equals("publish") && !deleted()) {
                return Optional.of("not published: " + status);
            }
            return deleted() || !(headline() + body()).isBlank() ? Optional.empty() : Optional.of("no text");
        }

        @Override
        public boolean deleted() {
            return LiveBlogApiReader.text(entry, "type").equals("delete");
        }

        @Override
        public Stamped stamped(Origin origin) {
            var told = LiveBlogApiReader.text(entry, "entry_time", "timestamp");
            var at = moment(told);
            var published = at == null
                    ? Dated.unknown(told.isEmpty() ? null : told, null, Flag.UNPARSEABLE)
                    : Dated.at(at, Basis.EXPLICIT_OFFSET, told, "Z");
            return new Stamped(published, moment(LiveBlogApiReader.text(entry, "timestamp")));
        }

        private static @Nullable Instant moment(String seconds) {
            return SECONDS.matcher(seconds).matches() ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
        }

        @Override
        public String headline() {
            return HtmlText.of(LiveBlogApiReader.text(entry, "headline"));
        }

        /** As it is shown; {@code content} is what the editor typed, short codes and all. */
        @Override
        public String body() {
            return HtmlText.of(LiveBlogApiReader.text(entry, "render", "html", "content"));
        }

        @Override
        public @Nullable String url() {
            var link = LiveBlogApiReader.text(entry, "share_link");
            return link.isEmpty() ? null : link;
        }
    }
}
