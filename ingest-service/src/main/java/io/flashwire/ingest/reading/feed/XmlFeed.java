package io.flashwire.ingest.reading.feed;

import io.flashwire.ingest.reading.Addresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9 to 2.0, RDF and Atom. Read by a parser that knows no document types, hence no entities of its own, no files and no
 * addresses to fetch; bare ampersands, undeclared prefixes and a missing end do not stop it.
 */
final class XmlFeed {

    private static final Pattern END =
            Pattern.compile("</(?:[\\w.-]+:)?(?:rss|feed|rdf)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));
    private static final Set<String> ITEMS = Set.of("item", "entry", "deleted-entry");

    private final Element root;
    private final Element channel;
    private final Names names;

    private XmlFeed(Element root) {
        this.root = root;
        var within = root.children().stream()
                .filter(child -> Names.local(child).equals("channel"))
                .findFirst();
        this.channel = within.orElse(root);
        this.names = new Names(within.map(found -> List.of(root, found)).orElse(List.of(root)));
    }

    static Optional<Feed> parse(String text) {
        int start = Math.max(0, text.indexOf('<'));
        var legal = ILLEGAL.matcher(text.substring(start)).replaceAll("");
        var document = Jsoup.parse(legal, "", Parser.xmlParser());
        document.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml));
        return document.children().stream()
                .filter(element -> isFeed(Names.local(element)))
                .findFirst()
                .map(root -> new XmlFeed(root).feed(!END.matcher(text).find()));
    }

    static boolean isFeed(String root) {
        return Set.of("rss", "feed", "rdf").contains(root.toLowerCase(Locale.ROOT));
    }

    private Feed feed(boolean truncated) {
        var elements = new ArrayList<Element>();
        for (var parent : channel.equals(root) ? List.of(root) : List.of(channel, root)) {
            parent.children().stream()
                    .filter(child -> ITEMS.contains(Names.local(child)))
                    .forEach(elements::add);
        }
        if (truncated && !elements.isEmpty()) {
            elements.removeLast();
        }
        return new Feed(
                link(channel),
                linked(channel, "self").orElse(null),
                linked(channel, "hub").orElse(null),
                linked(channel, "next").orElse(null),
                language(channel),
                Content.orNull(names.child(
                        channel, "lastbuilddate", "updated", "modified", "pubdate", "dc:date", "atom:updated")),
                ttl(),
                names.child(channel, "fh:complete") != null,
                truncated,
                elements.stream().map(this::item).flatMap(Optional::stream).toList());
    }

    private Optional<FeedItem> item(Element item) {
        if (Names.local(item).equals("deleted-entry")) {
            var reference = item.attr("ref").strip();
            return reference.isEmpty()
                    ? Optional.empty()
                    : Optional.of(FeedItem.deleted(reference, item.attr("when").isBlank() ? null : item.attr("when")));
        }
        var id = names.child(item, "guid", "id");
        var relative = id != null && !Names.local(id).equals("guid");
        return Optional.of(new FeedItem(
                id == null ? null : orNull(relative ? resolved(Content.of(id), id) : Content.of(id)),
                orNull(item.attr("rdf:about").strip()),
                link(item),
                Content.of(names.child(item, "title", "dc:title", "media:title")),
                Content.of(names.child(
                        item,
                        "content:encoded",
                        "encoded",
                        "content",
                        "atom:content",
                        "xhtml:body",
                        "description",
                        "summary",
                        "atom:summary",
                        "dc:description",
                        "itunes:summary",
                        "media:description")),
                Content.orNull(names.child(
                        item,
                        "pubdate",
                        "published",
                        "issued",
                        "created",
                        "dc:date",
                        "dcterms:issued",
                        "dcterms:created",
                        "atom:published",
                        "date")),
                Content.orNull(
                        names.child(item, "updated", "modified", "atom:updated", "dcterms:modified", "lastbuilddate")),
                language(item),
                false));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Where to read it: of several plain ones the last, as other readers do, of typed ones the alternate. */
    private @Nullable String link(Element parent) {
        String plain = null;
        for (var child : parent.children()) {
            if (names.of(child).equals("link")) {
                var href = child.hasAttr("href") ? child.attr("href") : Content.of(child);
                boolean alternate =
                        !child.hasAttr("rel") || child.attr("rel").strip().equalsIgnoreCase("alternate");
                if (alternate && !href.isBlank()) {
                    var address = resolved(href.strip(), child);
                    if (child.hasAttr("rel") || Names.local(root).equals("feed")) {
                        return address;
                    }
                    plain = address;
                }
            }
        }
        if (plain != null) {
            return plain;
        }
        var guid = names.child(parent, "guid");
        boolean permanent = guid != null && !guid.attr("isPermaLink").equalsIgnoreCase("false");
        return linked(parent, "alternate")
                .or(() -> permanent ? Addresses.absolute(Content.of(guid), null) : Optional.empty())
                .orElse(null);
    }

    private Optional<String> linked(Element parent, String relation) {
        return parent.children().stream()
                .filter(child -> Names.local(child).equals("link") && child.hasAttr("href"))
                .filter(child -> child.attr("rel").strip().equalsIgnoreCase(relation))
                .map(child -> resolved(child.attr("href").strip(), child))
                .findFirst();
    }

    private @Nullable String language(Element element) {
        return element.hasAttr("xml:lang")
                ? orNull(element.attr("xml:lang").strip())
                : Content.orNull(names.child(element, "language", "dc:language"));
    }

    private @Nullable Duration ttl() {
        var minutes = Content.of(names.child(channel, "ttl"));
        if (DIGITS.matcher(minutes).matches()) {
            return Duration.ofMinutes(Long.parseLong(minutes));
        }
        var period =
                PERIODS.get(Content.of(names.child(channel, "sy:updateperiod")).toLowerCase(Locale.ROOT));
        var times = Content.of(names.child(channel, "sy:updatefrequency"));
        boolean several = DIGITS.matcher(times).matches() && Long.parseLong(times) > 0;
        return period == null || !several ? period : period.dividedBy(Long.parseLong(times));
    }

    /** Against {@code xml:base}, which is itself relative to that of the elements around. */
    private static String resolved(String address, Element element) {
        var result = address;
        for (Element at = element; at != null; at = at.parent()) {
            var base = at.attr("xml:base").strip();
            if (!base.isEmpty()) {
                result = joined(base, result);
            }
        }
        return result;
    }

    private static String joined(String base, String address) {
        try {
            return java.net.URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
