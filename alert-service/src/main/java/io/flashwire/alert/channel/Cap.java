package io.flashwire.alert.channel;

import io.flashwire.alert.channel.Letter.Purpose;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A message of the Common Alerting Protocol 1.2. Of a digest it tells the latest alert. */
final class Cap {

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    private static final int LONGEST_HEADLINE = 160;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_QUOTES = 5;
    private static final int MOST_REFERENCES = 30;

    /** Never a letter for the zone: CAP wants an offset in numbers, and for UTC one of minus zero. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final XMLStreamWriter xml;
    private final ZoneId zone;

    private Cap(XMLStreamWriter xml, ZoneId zone) {
        this.xml = xml;
        this.zone = zone;
    }

    static byte[] write(Letter letter, Sender sender, ZoneId zone, Language language) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Cap(xml, zone).write(letter, sender, language);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(Letter letter, Sender sender, Language language) throws XMLStreamException {
        var alert = letter.latest();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(NAMESPACE);
        element("identifier", letter.id());
        element("sender", sender.address());
        element("sent", time(alert.sentAt()));
        element("status", status(letter));
        element("msgType", type(alert.type()));
        element("scope", "Public");
        if (letter.purpose() == Purpose.ESCALATION) {
            element("note", "Nobody has acknowledged it.");
        }
        if (letter.inIncident() && !letter.earlier().isEmpty()) {
            element("references", references(letter, sender));
        }
        element("incidents", alert.incident().id());
        info(alert, sender, language);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void info(Alert alert, Sender sender, Language language) throws XMLStreamException {
        xml.writeStartElement("info");
        element("language", language.code());
        element("category", category(alert.kind()));
        element("event", alert.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        element("urgency", urgency(alert));
        element("severity", severity(alert.tier()));
        element("certainty", certainty(alert.incident().status()));
        pair("eventCode", "flashwire:kind", alert.kind().name());
        element("onset", time(alert.occurredAt()));
        element("senderName", sender.name());
        element("headline", Text.atMost(LONGEST_HEADLINE, Text.line(alert.title())));
        element("description", description(alert));
        if (sender.page() != null) {
            element("web", sender.page().replace("{incident}", alert.incident().id()));
        }
        pair("parameter", "flashwire:tier", alert.tier().name());
        pair("parameter", "flashwire:status", alert.status().name());
        pair("parameter", "flashwire:incidentStatus", alert.incident().status().name());
        pair("parameter", "flashwire:sequence", Integer.toString(alert.sequence()));
        pair("parameter", "flashwire:reason", Text.atMost(LONGEST_LINE, alert.reason()));
        area(alert);
        xml.writeEndElement();
    }

    private void area(Alert alert) throws XMLStreamException {
        var place = alert.place();
        if (place == null) {
            return;
        }
        xml.writeStartElement("area");
        element("areaDesc", Text.atMost(LONGEST_LINE, place.name()));
        if (place.latitude() != null && place.longitude() != null) {
            element("circle", "%.4f,%.4f 0".formatted(place.latitude(), place.longitude()));
        }
        if (place.country() != null) {
            pair("geocode", "ISO 3166-1", place.country());
        }
        xml.writeEndElement();
    }

    private String references(Letter letter, Sender sender) {
        var earlier = letter.earlier();
        return earlier.subList(Math.max(0, earlier.size() - MOST_REFERENCES), earlier.size()).stream()
                .map(one -> sender.address() + "," + one.id() + "," + time(one.sentAt()))
                .collect(Collectors.joining(" "));
    }

    private static String description(Alert alert) {
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

    private void pair(String name, String valueName, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        element("valueName", valueName);
        element("value", value);
        xml.writeEndElement();
    }

    /** XML has no way to write most control characters, escaped or not. */
    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.lines().map(Text::line).collect(Collectors.joining("\n")));
        xml.writeEndElement();
    }

    private static String status(Letter letter) {
        return switch (letter.purpose()) {
            case TEST -> "Test";
            case NEWS, DIGEST, ESCALATION -> letter.latest().exercise() ? "Exercise" : "Actual";
        };
    }

    private static String type(Alert.Type type) {
        return switch (type) {
            case ALERT -> "Alert";
            case UPDATE -> "Update";
            case CANCEL -> "Cancel";
        };
    }

    private static String category(EventKind kind) {
        return switch (kind) {
            case COMMUNICATIONS_CUT, CYBER_ATTACK -> "Infra";
            case BORDER_CLOSURE, BLOCKADE -> "Transport";
            case DISPLACEMENT, AID -> "Safety";
            case CASUALTIES -> "Health";
            case TALKS, SANCTIONS, STATEMENT, PEACE_DEAL, PRISONER_EXCHANGE -> "Other";
            default -> "Security";
        };
    }

    private static String urgency(Alert alert) {
        if (alert.incident().status() == IncidentStatus.OVER) {
            return "Past";
        }
        return switch (alert.tier()) {
            case FLASH -> "Immediate";
            case BULLETIN, URGENT -> "Expected";
            case ROUTINE -> "Unknown";
        };
    }

    private static String severity(Tier tier) {
        return switch (tier) {
            case FLASH -> "Extreme";
            case BULLETIN -> "Severe";
            case URGENT -> "Moderate";
            case ROUTINE -> "Minor";
        };
    }

    private static String certainty(IncidentStatus status) {
        return switch (status) {
            case CONFIRMED, OVER -> "Observed";
            case REPORTED -> "Likely";
            case RUMOURED, DISPUTED -> "Possible";
            case RETRACTED -> "Unlikely";
        };
    }
}
