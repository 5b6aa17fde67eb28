package io.flashwire.ingest.reading.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The names of a feed's elements, whichever prefixes it binds its namespaces to. A prefix that it never declares means what
 * everybody means by it.
 */
final class Names {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.1", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry("http://purl.org/rss/1.0", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://purl.org/atompub/tombstones/1.0", "at"),
            Map.entry("http://purl.org/syndication/history/1.0", "fh"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"));

    private final Map<String, String> prefixes = new HashMap<>();
    private final boolean atom;

    /** @param elements in which the feed declares its namespaces */
    Names(List<Element> elements) {
        for (var element : elements) {
            for (var attribute : element.attributes()) {
                var name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                    var usual = USUAL.get(attribute
                            .getValue()
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("/$", ""));
                    if (usual != null) {
                        prefixes.put(name.equals("xmlns") ? "" : name.substring("xmlns:".length()), usual);
                    }
                }
            }
        }
        atom = local(elements.getFirst()).equals("feed");
    }

    /** {@code dc:date}, {@code content:encoded}; without a prefix what belongs to the feed's own format. */
    String of(Element element) {
        var tag = element.tagName().toLowerCase(Locale.ROOT);
        int colon = tag.indexOf(':');
        var written = colon < 0 ? "" : tag.substring(0, colon);
        var prefix = prefixes.getOrDefault(written, written);
        var local = tag.substring(colon + 1);
        boolean own = prefix.isEmpty() || (atom && prefix.equals("atom")) || (!atom && colon < 0);
        return own ? local : prefix + ":" + local;
    }

    static String local(Element element) {
        var tag = element.tagName().toLowerCase(Locale.ROOT);
        return tag.substring(tag.indexOf(':') + 1);
    }

    /** The first child of the first of these names that there is. */
    @Nullable
    Element child(Element parent, String... names) {
        for (var name : names) {
            for (var child : parent.children()) {
                if (of(child).equals(name)) {
                    return child;
                }
            }
        }
        return null;
    }
}
