package io.flashwire.ingest.reading.blogapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReader;
import io.flashwire.ingest.reading.Kind;
import io.flashwire.ingest.reading.Origin;
import io.flashwire.ingest.reading.Origins;
import io.flashwire.ingest.reading.Problem;
import io.flashwire.ingest.reading.Reading;
import io.flashwire.ingest.reading.Reading.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a live blog as its system's interface lists them: created, changed and deleted ones. */
public final class LiveBlogApiReader implements DocumentReader {

    private final Origins origins;

    public LiveBlogApiReader(Origins origins) {
        this.origins = origins;
    }

    @Override
    public Kind kind() {
        return Kind.LIVE_BLOG_API;
    }

    @Override
    public boolean recognises(Document document) {
        return blog(document).isPresent();
    }

    @Override
    public Reading read(Document document) {
        return blog(document)
                .map(blog -> read(document, blog))
                .orElseGet(() -> Reading.failed(
                        Problem.error(document.name(), 0, "no list of a live blog's entries that is known")));
    }

    private static Optional<Blog> blog(Document document) {
        var json = document.json();
        return Stream.of(Automattic.in(json), Sourcefabric.in(json))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** One page of a blog, in the form of its system. */
    interface Blog {

        List<? extends Entry> entries();

        /** Whether these are all entries that there are. */
        boolean whole();

        /** @param url of this page */
        @Nullable
        String nextPage(@Nullable String url);
    }

    /** One entry of a page. */
    interface Entry {

        /** Empty where it has none. */
        String key();

        /** Why it is no news; empty where it is. */
        Optional<String> leftOut();

        boolean deleted();

        Stamped stamped(Origin origin);

        String headline();

        String body();

        @Nullable
        String url();
    }

    private Reading read(Document document, Blog blog) {
        var origin = origins.of(document, null);
        var updates = new ArrayList<LiveUpdate>();
        var problems = new ArrayList<Problem>();
        var leftOut = new ArrayList<LeftOut>();
        int number = 0;
        for (var entry : blog.entries()) {
            number++;
            if (entry.key().isBlank()) {
                problems.add(Problem.error(document.name(), 0, "entry " + number + " has no id"));
            } else if (entry.leftOut().isPresent()) {
                leftOut.add(new LeftOut(number, entry.leftOut().get()));
            } else {
                updates.add(update(entry, origin));
            }
        }
        return new Reading(updates, problems, leftOut)
                .whole(blog.whole())
                .goingOnAt(blog.nextPage(document.hints().url()));
    }

    private static LiveUpdate update(Entry entry, Origin origin) {
        var stamped = entry.stamped(origin);
        return origin.draft(entry.key(), stamped.published())
                .state(entry.deleted() ? UpdateState.WITHDRAWN : UpdateState.LIVE)
                .headline(entry.deleted() ? "" : entry.headline())
                .body(entry.deleted() ? "" : entry.body())
                .url(entry.url())
                .modifiedAt(stamped.modifiedAt())
                .toUpdate();
    }

    /** The text of the first of these fields that has one. */
    static String text(JsonNode object, String... fields) {
        for (var field : fields) {
            var value = object.path(field);
            if ((value.isTextual() || value.isNumber()) && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return "";
    }
}
