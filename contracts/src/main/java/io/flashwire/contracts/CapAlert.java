package io.flashwire.contracts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a message of the Common Alerting Protocol 1.2.
 *
 * @param identifier of the message; an alert that is told twice for two reasons is two messages
 * @param language of the message, ISO 639-1
 * @param note what its receivers should know of the message itself
 * @param earlier the messages that it goes on from
 * @param zone whose local times it tells
 */
public record CapAlert(
        String identifier,
        Alert alert,
        Sender sender,
        Status status,
        String language,
        @Nullable String note,
        List<Reference> earlier,
        ZoneId zone) {

    public static final String TYPE = "application/cap+xml";

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    private static final int LONGEST_HEADLINE = 160;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_QUOTES = 5;
    private static final int MOST_REFERENCES = 30;

    /** Never a letter for the zone: CAP wants an offset in numbers, and for UTC one of minus zero. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    public CapAlert {
        earlier = List.copyOf(earlier);
    }

    /** The alert itself, in English: an exercise where it is one. */
    public CapAlert(Alert alert, Sender sender, List<Reference> earlier, ZoneId zone) {
        this(alert.id(), alert, sender, Status.of(alert), "en", null, earlier, zone);
    }

    /**
     * @param address a mail address, which names the sender to machines
     * @param web where people read on
     */
    public record Sender(
            String address, String name, @Nullable String web) {}

    public record Reference(String identifier, Instant sentAt) {}

    /** What CAP calls {@code status}. */
    public enum Status {
        ACTUAL("Actual"),
        EXERCISE("Exercise"),
        /** About the alerting itself, not about the world. */
        SYSTEM("System"),
        TEST("Test");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public static Status of(Alert alert) {
            return alert.exercise() ? EXERCISE : ACTUAL;
        }
    }

    public byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            write(xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "identifier", identifier);
        element(xml, "sender", sender.address());
        element(xml, "sent", time(alert.sentAt()));
        element(xml, "status", status.word);
        element(xml, "msgType", CapWords.type(alert.type()));
        element(xml, "scope", "Public");
        if (note != null) {
            element(xml, "note", note);
        }
        if (!earlier.isEmpty()) {
            element(xml, "references", references());
        }
        element(xml, "incidents", alert.incident().id());
        info(xml);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void info(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("info");
        element(xml, "language", language);
        element(xml, "category", CapWords.category(alert.kind()));
        element(xml, "event", alert.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        element(xml, "urgency", CapWords.urgency(alert));
        element(xml, "severity", CapWords.severity(alert.tier()));
        element(xml, "certainty", CapWords.certainty(alert.incident().status()));
        pair(xml, "eventCode", "flashwire:kind", alert.kind().name());
        element(xml, "onset", time(alert.occurredAt()));
        element(xml, "senderName", sender.name());
        element(xml, "headline", Text.atMost(LONGEST_HEADLINE, Text.line(alert.title())));
        element(xml, "description", description());
        if (sender.web() != null) {
            element(xml, "web", sender.web());
        }
        pair(xml, "parameter", "flashwire:tier", alert.tier().name());
        pair(xml, "parameter", "flashwire:status", alert.status().name());
        pair(
                xml,
                "parameter",
                "flashwire:incidentStatus",
                alert.incident().status().name());
        pair(xml, "parameter", "flashwire:sequence", Integer.toString(alert.sequence()));
        pair(xml, "parameter", "flashwire:reason", Text.atMost(LONGEST_LINE, alert.reason()));
        area(xml);
        xml.writeEndElement();
    }

    private void area(XMLStreamWriter xml) throws XMLStreamException {
        var place = alert.place();
        if (place == null) {
            return;
        }
        xml.writeStartElement("area");
        element(xml, "areaDesc", Text.atMost(LONGEST_LINE, place.name()));
        if (place.latitude() != null && place.longitude() != null) {
            element(xml, "circle", "%.4f,%.4f 0".formatted(place.latitude(), place.longitude()));
        }
        if (place.country() != null) {
            pair(xml, "geocode", "ISO 3166-1", place.country());
        }
        xml.writeEndElement();
    }

    private String references() {
        return earlier.subList(Math.max(0, earlier.size() - MOST_REFERENCES), earlier.size()).stream()
                .map(one -> sender.address() + "," + one.identifier() + "," + time(one.sentAt()))
                .collect(Collectors.joining(" "));
    }

    private String description() {
        var quotes = alert.evidence().stream()
                .limit(MOST_QUOTES)
                .map(one -> "“" + Text.atMost(400, Text.line(one.quote().text())) + "” ("
                        + Text.atMost(100, one.source()) + ")")
                .distinct()
                .collect(Collectors.joining("\n"));
        var text = Text.line(alert.text());
        return Text.atMost(LONGEST_DESCRIPTION, quotes.isEmpty() ? text : text + "\n" + quotes);
    }

    private String time(Instant instant) {
        var local = instant.atZone(zone);
        var offset = local.getOffset().getTotalSeconds() == 0
                ? "-00:00"
                : local.getOffset().getId().substring(0, 6);
        return TIME.format(local) + offset;
    }

    private static void pair(XMLStreamWriter xml, String name, String valueName, String value)
            throws XMLStreamException {
        xml.writeStartElement(name);
        element(xml, "valueName", valueName);
        element(xml, "value", value);
        xml.writeEndElement();
    }

    /** XML has no way to write most control characters, escaped or not. */
    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.lines().map(Text::line).collect(Collectors.joining("\n")));
        xml.writeEndElement();
    }
}
