package io.flashwire.gateway.feed;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Text;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Alerts as Atom (RFC 4287), each with a link to its message of the Common Alerting Protocol. */
public final class AtomFeed {

    public static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private final Links links;

    private AtomFeed(XMLStreamWriter xml, Links links) {
        this.xml = xml;
        this.links = links;
    }

    /** @param now when there is nothing to tell, as of then */
    public static byte[] of(List<Alert> alerts, Links links, Instant now) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new AtomFeed(xml, links).write(alerts, now);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(List<Alert> alerts, Instant now) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", "urn:flashwire:alerts");
        element("title", "Flashwire alerts");
        element("updated", (alerts.isEmpty() ? now : alerts.getFirst().sentAt()).toString());
        author();
        link("self", TYPE, links.self());
        for (var next : links.next().stream().toList()) {
            link("next", TYPE, next);
        }
        for (var alert : alerts) {
            entry(alert);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void author() throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", "Flashwire");
        xml.writeEndElement();
    }

    private void entry(Alert alert) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "urn:flashwire:alert:" + alert.id());
        element("title", alert.title());
        element("published", alert.sentAt().toString());
        element("updated", alert.sentAt().toString());
        element("summary", alert.text());
        link("alternate", "text/html", links.incident(alert.incident().id()));
        link("related", "application/cap+xml", links.alert(alert.id()));
        category("tier", alert.tier().name());
        category("kind", alert.kind().name());
        if (alert.exercise()) {
            category("exercise", "EXERCISE");
        }
        xml.writeEndElement();
    }

    private void link(String relation, String type, URI to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to.toString());
    }

    private void category(String scheme, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("scheme", "urn:flashwire:" + scheme);
        xml.writeAttribute("term", term);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Text.line(text));
        xml.writeEndElement();
    }
}
