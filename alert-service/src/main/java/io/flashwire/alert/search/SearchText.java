package io.flashwire.alert.search;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** An alert as saved searches see it: words in title, text, quotes and names, and codes, which are matched whole. */
final class SearchText {

    /** What a search without a field looks in. */
    static final String ALL = "all";

    private static final List<String> WORDS =
            List.of(ALL, "title", "text", "quote", "actor", "target", "place", "reason");
    private static final List<String> CODES =
            List.of("kind", "status", "incident", "tier", "country", "source", "language");

    private SearchText() {}

    static Analyzer analyzer() {
        var codes = new KeywordAnalyzer();
        return new PerFieldAnalyzerWrapper(
                new StandardAnalyzer(), CODES.stream().collect(Collectors.toMap(code -> code, _ -> codes)));
    }

    static boolean hasField(String field) {
        return WORDS.contains(field) || CODES.contains(field);
    }

    static String fields() {
        return Stream.concat(WORDS.stream().skip(1), CODES.stream()).collect(Collectors.joining(", "));
    }

    /** Codes are upper case in alerts, and people write them as they like. */
    static String code(String field, String value) {
        return switch (field) {
            case "kind", "status", "incident", "tier", "country" -> value.toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    static Document of(Alert alert) {
        var document = new Document();
        words(document, "title", alert.title());
        words(document, "text", alert.text());
        words(document, "reason", alert.reason());
        alert.evidence()
                .forEach(evidence -> words(document, "quote", evidence.quote().text()));
        names(alert.actor()).forEach(name -> words(document, "actor", name));
        names(alert.target()).forEach(name -> words(document, "target", name));
        var place = alert.place();
        if (place != null) {
            words(document, "place", place.name());
            if (place.country() != null) {
                code(document, "country", place.country());
            }
        }
        code(document, "kind", alert.kind().name());
        code(document, "status", alert.status().name());
        code(document, "incident", alert.incident().status().name());
        code(document, "tier", alert.tier().name());
        alert.sources().forEach(source -> code(document, "source", source.id()));
        alert.evidence().stream()
                .map(Alert.Evidence::language)
                .filter(language -> language != null)
                .forEach(language -> code(document, "language", language));
        return document;
    }

    private static List<String> names(@Nullable Party party) {
        var names = new ArrayList<String>();
        if (party != null) {
            names.add(party.name());
            names.add(party.id());
            if (party.affiliation() != null) {
                names.add(party.affiliation());
            }
        }
        return names;
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Store.NO));
        if (!field.equals("reason")) {
            document.add(new TextField(ALL, text, Store.NO));
        }
    }

    private static void code(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
    }
}
