package io.flashwire.cli.play;

import io.flashwire.cli.offline.BadLine;
import io.flashwire.cli.offline.Fields;
import io.flashwire.cli.offline.Lines;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.ingest.reading.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of one file: a saved page, or pushed updates as JSON Lines.
 *
 * @param problems as they are told to the user
 * @param failed whether something of the file is missing from the entries
 */
public record Script(List<Entry> entries, List<String> problems, boolean failed) {

    public Script {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** @param hints for pages; pushed updates say all for themselves */
    public static Script read(String name, byte[] content, Hints hints, DocumentReaders pages) {
        var document = new Document(name, content, null, hints);
        return isJsonLines(document) ? lines(name, content) : page(document, pages);
    }

    /** One object a line is no JSON as a whole; of a single one, its key tells that it is a push. */
    private static boolean isJsonLines(Document document) {
        return document.head().startsWith("{")
                && (document.json().isMissingNode() || document.json().has("key"));
    }

    private static Script page(Document document, DocumentReaders pages) {
        var reading = pages.read(document);
        var entries = new ArrayList<Entry>();
        for (var update : reading.updates()) {
            entries.add(Entry.of(update, "%s: \"%s\"".formatted(document.name(), title(update))));
        }
        var problems = reading.problems().stream().map(Problem::toString).toList();
        return new Script(entries, problems, reading.failed());
    }

    private static String title(LiveUpdate update) {
        var words = update.headline().isEmpty() ? update.body() : update.headline();
        return words.length() > 60 ? words.substring(0, 60) + "…" : words;
    }

    private static Script lines(String name, byte[] content) {
        var entries = new ArrayList<Entry>();
        var problems = new ArrayList<String>();
        var lines = new Lines(new ByteArrayInputStream(content));
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var origin = name + ":" + line.get().number();
                try {
                    entries.add(entry(Fields.of(line.get().text()), origin));
                } catch (BadLine bad) {
                    problems.add("%s: error: %s".formatted(origin, bad.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("an array is always readable", e);
        }
        return new Script(entries, problems, !problems.isEmpty());
    }

    /** What else is wrong with it, ingest-service says. */
    private static Entry entry(Fields fields, String origin) throws BadLine {
        if (fields.has("firstSeenAt") && fields.has("clock")) {
            return Entry.of(fields.as(LiveUpdate.class), origin);
        }
        return new Entry(fields.node(), time(fields), origin);
    }

    private static Instant time(Fields fields) {
        try {
            return OffsetDateTime.parse(fields.node().path("publishedAt").asText())
                    .toInstant();
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }
}
