package io.flashwire.ingest.reading.wire;

import io.flashwire.ingest.reading.HtmlText;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Looks things up in XML by their local names. */
final class Xml {

    private Xml() {}

    /** The elements of a name anywhere below, in the order of the document. */
    static Stream<Element> all(Element within, String name) {
        return within.getAllElements().stream().filter(element -> isNamed(element, name));
    }

    static Optional<Element> first(Element within, String name) {
        return all(within, name).findFirst();
    }

    /** Along a path of children, from the first to the first. */
    static Optional<Element> at(Element within, String... path) {
        var found = Optional.of(within);
        for (var name : path) {
            found = found.flatMap(element -> element.children().stream()
                    .filter(child -> isNamed(child, name))
                    .findFirst());
        }
        return found;
    }

    static Optional<String> text(Optional<Element> element) {
        return element.map(Xml::withoutPrefixes).map(HtmlText::of).filter(text -> !text.isBlank());
    }

    /** What is {@code h:p} in an item is a paragraph for a reader of markup too. */
    private static Element withoutPrefixes(Element element) {
        var copy = element.clone();
        copy.getAllElements().forEach(one -> one.tagName(localName(one)));
        return copy;
    }

    static Optional<String> attribute(Optional<Element> element, String name) {
        return element.map(found -> found.attr(name)).filter(value -> !value.isBlank());
    }

    private static boolean isNamed(Element element, String name) {
        return localName(element).equals(name);
    }

    private static String localName(Element element) {
        var full = element.tagName();
        return full.substring(full.indexOf(':') + 1);
    }
}
