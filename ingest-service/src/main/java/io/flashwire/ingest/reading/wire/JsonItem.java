package io.flashwire.ingest.reading.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flashwire.ingest.reading.HtmlText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An item in ninjs, 1.x to 3.1, or in what AP makes of it. Of names, case does not count: 1.x writes {@code versioncreated}. */
final class JsonItem implements WireItem {

    private static final Set<String> KILLS = Set.of("kill", "mandatorykill", "elimination", "mandatoryelimination");
    private static final Set<String> CORRECTIONS =
            Set.of("corrective", "correction", "mandatorycorrective", "mandatorycorrection");
    private static final List<String> NAMES = List.of("code", "qcode", "literal", "name", "uri");

    private final TreeMap<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    JsonItem(JsonNode item) {
        item.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    }

    /** Of ninjs only the {@code uri} must be there; an item says something beside it. */
    static boolean looksLikeOne(JsonNode node) {
        if (!node.isObject() || !node.path("uri").isTextual()) {
            return false;
        }
        var item = new JsonItem(node);
        return Stream.of(
                        "version", "versioncreated", "pubstatus", "headlines", "bodies", "altids", "urgency", "profile")
                .anyMatch(item.fields::containsKey);
    }

    @Override
    public String key() {
        var apId = get("altids").path("itemid");
        return apId.isTextual() && !apId.asText().isBlank()
                ? apId.asText()
                : get("uri").asText();
    }

    @Override
    public Optional<String> provider() {
        return text("provider")
                .or(() -> text("copyrightholder"))
                .or(() -> each("infosources")
                        .map(source -> source.path("name").asText(""))
                        .filter(JsonItem::says)
                        .findFirst())
                .or(() -> Domains.of(get("uri").asText()));
    }

    @Override
    public Status status() {
        var types = Stream.concat(marks("editorialtypes"), marks("signals")).toList();
        var status = text("pubstatus").orElse("usable").toLowerCase(Locale.ROOT);
        if (status.equals("canceled")
                || status.equals("cancelled")
                || types.stream().anyMatch(KILLS::contains)) {
            return Status.CANCELED;
        }
        boolean embargoedForGood = status.equals("embargoed") && embargo().isEmpty();
        return status.equals("withheld") || types.contains("withhold") || embargoedForGood
                ? Status.WITHHELD
                : Status.USABLE;
    }

    @Override
    public Optional<String> version() {
        return text("version");
    }

    @Override
    public String headline() {
        return text("headline")
                .or(() -> valued("headlines", role -> role.equals("main") || role.isEmpty()))
                .or(() -> valued("headlines", _ -> true))
                .or(() -> text("title"))
                .map(HtmlText::of)
                .orElse("");
    }

    @Override
    public String body() {
        return valued("bodies", _ -> true)
                .or(() -> prefixed("body_"))
                .or(() -> valued("descriptions", _ -> true))
                .or(() -> text("description_caption"))
                .or(() -> text("description_summary"))
                .or(() -> prefixed("description_"))
                .map(HtmlText::of)
                .orElse("");
    }

    @Override
    public Optional<String> language() {
        return text("language");
    }

    @Override
    public Optional<String> firstCreated() {
        return text("firstcreated");
    }

    @Override
    public Optional<String> versionCreated() {
        return text("versioncreated");
    }

    @Override
    public Optional<String> embargo() {
        return text("embargoeduntil").or(() -> text("embargoed"));
    }

    @Override
    public Optional<String> urgency() {
        return text("editorialpriority").or(() -> text("urgency"));
    }

    @Override
    public Optional<String> url() {
        return Stream.of(text("canonicalurl"), text("url"))
                .flatMap(Optional::stream)
                .filter(url -> url.startsWith("http"))
                .findFirst();
    }

    @Override
    public boolean test() {
        return Stream.of("signals", "genres", "genre").flatMap(this::marks).anyMatch("test"::equals);
    }

    @Override
    public boolean corrective() {
        return Stream.of("editorialtypes", "signals").flatMap(this::marks).anyMatch(CORRECTIONS::contains);
    }

    /** The words that an array holds, or the codes of its objects, without what sets them apart in writing. */
    private Stream<String> marks(String field) {
        return each(field)
                .flatMap(mark -> mark.isTextual()
                        ? Stream.of(mark.asText())
                        : NAMES.stream().map(name -> mark.path(name).asText("")))
                .map(mark -> mark.substring(mark.lastIndexOf(':') + 1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z]", ""));
    }

    /** Of an array of texts by role and type, plain text before markup. */
    private Optional<String> valued(String field, Predicate<String> role) {
        return each(field)
                .filter(text -> role.test(text.path("role").asText("")))
                .filter(text -> says(text.path("value").asText("")))
                .min(Comparator.comparingInt(
                        text -> text.path("contentType").asText("").equals("text/plain") ? 0 : 1))
                .map(text -> text.path("value").asText());
    }

    /** {@code body_text} before {@code body_html}, {@code body_xhtml} and whatever else there is. */
    private Optional<String> prefixed(String prefix) {
        return text(prefix + "text")
                .or(() -> fields.tailMap(prefix).keySet().stream()
                        .takeWhile(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix))
                        .flatMap(name -> text(name).stream())
                        .findFirst());
    }

    private Stream<JsonNode> each(String field) {
        return StreamSupport.stream(get(field).spliterator(), false);
    }

    private JsonNode get(String field) {
        return fields.getOrDefault(field, MissingNode.getInstance());
    }

    private Optional<String> text(String field) {
        var value = get(field);
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText()).filter(JsonItem::says)
                : Optional.empty();
    }

    private static boolean says(String text) {
        return !text.isBlank();
    }
}
