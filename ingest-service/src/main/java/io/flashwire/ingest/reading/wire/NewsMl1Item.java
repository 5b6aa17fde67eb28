package io.flashwire.ingest.reading.wire;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** An item in NewsML 1, which some agencies still send. */
record NewsMl1Item(Element item) implements WireItem {

    /** Without the revision, which the public identifier of NewsML 1 ends with. */
    @Override
    public String key() {
        return Xml.text(identifier("NewsItemId"))
                .or(() -> Xml.text(identifier("PublicIdentifier")))
                .orElse("");
    }

    @Override
    public Optional<String> provider() {
        return Xml.text(identifier("ProviderId"));
    }

    @Override
    public Status status() {
        var status = formalName("NewsManagement", "Status").orElse("usable").toLowerCase(Locale.ROOT);
        return switch (status) {
            case "canceled", "cancelled" -> Status.CANCELED;
            case "withheld" -> Status.WITHHELD;
            case "embargoed" -> embargo().isPresent() ? Status.USABLE : Status.WITHHELD;
            default -> Status.USABLE;
        };
    }

    @Override
    public Optional<String> version() {
        return Xml.text(identifier("RevisionId"));
    }

    @Override
    public String headline() {
        return Xml.text(Xml.first(item, "HeadLine")).orElse("");
    }

    @Override
    public String body() {
        return Xml.text(Xml.first(item, "DataContent")).orElse("");
    }

    @Override
    public Optional<String> language() {
        return Xml.attribute(Xml.first(item, "Language"), "FormalName");
    }

    @Override
    public Optional<String> firstCreated() {
        return Xml.text(Xml.at(item, "NewsManagement", "FirstCreated"));
    }

    @Override
    public Optional<String> versionCreated() {
        return Xml.text(Xml.at(item, "NewsManagement", "ThisRevisionCreated"));
    }

    /** A status that will change, at a time that is told: the end of the embargo. */
    @Override
    public Optional<String> embargo() {
        return Xml.text(Xml.at(item, "NewsManagement", "StatusWillChange", "DateAndTime"))
                .filter(_ -> formalName("NewsManagement", "StatusWillChange", "FutureStatus")
                        .filter("usable"::equalsIgnoreCase)
                        .isPresent());
    }

    @Override
    public Optional<String> urgency() {
        return formalName("NewsManagement", "Urgency");
    }

    @Override
    public Optional<String> url() {
        return Optional.empty();
    }

    @Override
    public boolean test() {
        return formalName("NewsManagement", "NewsItemType")
                .filter("test"::equalsIgnoreCase)
                .isPresent();
    }

    @Override
    public boolean corrective() {
        return formalName("NewsManagement", "Instruction")
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("correct"))
                .isPresent();
    }

    private Optional<Element> identifier(String part) {
        return Xml.at(item, "Identification", "NewsIdentifier", part);
    }

    private Optional<String> formalName(String... path) {
        return Xml.attribute(Xml.at(item, path), "FormalName");
    }
}
