package io.flashwire.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A live blog that gains entries, edits some, and lets the oldest roll off its page. It knows what it has shown to anybody. */
final class SoakBlog {

    private static final int ON_THE_PAGE = 40;
    private static final int AT_FIRST = 5;
    private static final double NEWS = 0.5;
    private static final double EDITS = 0.15;

    private final String name;
    private final SoakForm form;
    private final RandomGenerator random;
    private final Deque<Entry> page = new ArrayDeque<>();
    private final Map<String, List<String>> shown = new LinkedHashMap<>();
    private int entries;

    private static final class Entry {
        private final String headline;
        private final Instant at;
        private int version = 1;

        Entry(String headline, Instant at) {
            this.headline = headline;
            this.at = at;
        }

        String body() {
            return "Version %d of what the correspondents of %s report.".formatted(version, headline);
        }
    }

    SoakBlog(String name, SoakForm form, RandomGenerator random, Instant now) {
        this.name = name;
        this.form = form;
        this.random = random;
        for (int i = 0; i < AT_FIRST; i++) {
            add(now);
        }
    }

    /** One interval of its life. */
    synchronized void live(Instant now) {
        if (random.nextDouble() < NEWS) {
            add(now);
        }
        if (random.nextDouble() < EDITS) {
            page.stream().skip(random.nextInt(AT_FIRST)).findFirst().ifPresent(entry -> entry.version++);
        }
    }

    private void add(Instant now) {
        page.addFirst(new Entry("%s entry %d".formatted(name, ++entries), now.truncatedTo(ChronoUnit.SECONDS)));
        if (page.size() > ON_THE_PAGE) {
            page.removeLast();
        }
    }

    synchronized String page() {
        return form.page(page.stream()
                .map(entry -> new SoakForm.Item(entry.headline, entry.body(), entry.at))
                .toList());
    }

    SoakForm form() {
        return form;
    }

    /** The page went out whole: each version on it has to come through. */
    synchronized void wasShown(String shownPage) {
        for (var entry : page) {
            var versions = shown.computeIfAbsent(entry.headline, _ -> new ArrayList<>());
            // What was edited meanwhile was not in the page that went out.
            if (shownPage.contains(entry.body()) && !versions.contains(entry.body())) {
                versions.add(entry.body());
            }
        }
    }

    /** The versions that went out of each entry, in their order, by its headline. */
    synchronized Map<String, List<String>> shown() {
        return Map.copyOf(shown);
    }
}
