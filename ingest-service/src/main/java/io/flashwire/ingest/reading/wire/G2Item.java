package io.flashwire.ingest.reading.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** An item in NewsML-G2. */
record G2Item(Element item) implements WireItem {

    @Override
    public String key() {
        return item.attr("guid");
    }

    @Override
    public Optional<String> provider() {
        return Domains.of(key())
                .or(() -> Xml.attribute(Xml.at(item, "itemMeta", "provider"), "literal"))
                .or(() -> Xml.attribute(Xml.at(item, "itemMeta", "provider"), "qcode")
                        .map(G2Item::code))
                .or(() -> Xml.text(Xml.at(item, "itemMeta", "provider", "name")));
    }

    @Override
    public Status status() {
        var status = Xml.attribute(Xml.at(item, "itemMeta", "pubStatus"), "qcode")
                .map(G2Item::code)
                .orElse("usable");
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "canceled", "cancelled" -> Status.CANCELED;
            case "withheld" -> Status.WITHHELD;
            default -> signals().anyMatch("kill"::equals) ? Status.CANCELED : Status.USABLE;
        };
    }

    @Override
    public Optional<String> version() {
        return Xml.attribute(Optional.of(item), "version");
    }

    @Override
    public String headline() {
        return Xml.text(Xml.at(item, "contentMeta", "headline"))
                .or(() -> Xml.text(Xml.at(item, "itemMeta", "title")))
                .orElse("");
    }

    @Override
    public String body() {
        return Xml.text(Xml.at(item, "contentSet", "inlineXML").map(G2Item::story))
                .or(() -> Xml.text(Xml.at(item, "contentSet", "inlineData")))
                .or(() -> Xml.text(Xml.at(item, "contentMeta", "description")))
                .orElse("");
    }

    /** Of an XHTML or NITF document its story, without what heads it. */
    private static Element story(Element content) {
        var body = Xml.first(content, "body.content")
                .or(() -> Xml.first(content, "body"))
                .orElse(content)
                .clone();
        Xml.at(body, "header").ifPresent(Element::remove);
        return body;
    }

    @Override
    public Optional<String> language() {
        return Xml.attribute(Xml.at(item, "contentMeta", "language"), "tag")
                .or(() -> Xml.attribute(Optional.of(item), "xml:lang"));
    }

    @Override
    public Optional<String> firstCreated() {
        return Xml.text(Xml.at(item, "itemMeta", "firstCreated"));
    }

    @Override
    public Optional<String> versionCreated() {
        return Xml.text(Xml.at(item, "itemMeta", "versionCreated"));
    }

    @Override
    public Optional<String> embargo() {
        return Xml.text(Xml.at(item, "itemMeta", "embargoed"));
    }

    @Override
    public Optional<String> urgency() {
        return Xml.text(Xml.at(item, "contentMeta", "urgency"));
    }

    @Override
    public Optional<String> url() {
        return Optional.empty();
    }

    @Override
    public boolean test() {
        return signals().anyMatch("test"::equals);
    }

    @Override
    public boolean corrective() {
        return signals().anyMatch(signal -> signal.startsWith("correct"));
    }

    private Stream<String> signals() {
        return Xml.at(item, "itemMeta").stream()
                .flatMap(meta -> meta.children().stream())
                .filter(child -> child.tagName().endsWith("signal"))
                .map(signal ->
                        code(signal.attr("qcode") + signal.attr("literal")).toLowerCase(Locale.ROOT));
    }

    /** Without the scheme: {@code stat:usable}. */
    private static String code(String qcode) {
        return qcode.substring(qcode.indexOf(':') + 1);
    }
}
