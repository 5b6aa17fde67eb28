package io.flashwire.ingest.reading.wire;

import io.flashwire.ingest.reading.Decoding;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Finds the items in a document of XML: NewsML-G2, one or a message of many, and the older NewsML 1. */
final class XmlItems {

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([\\w.:-]+)[\"']");
    private static final int PROLOG = 200;

    private XmlItems() {}

    static List<WireItem> in(byte[] content) {
        var document = Jsoup.parse(text(content), "", Parser.xmlParser());
        return Stream.<WireItem>concat(
                        Xml.all(document, "newsItem")
                                .filter(item -> item.hasAttr("guid"))
                                .map(G2Item::new),
                        Xml.all(document, "NewsItem")
                                .filter(item ->
                                        Xml.first(item, "NewsIdentifier").isPresent())
                                .map(NewsMl1Item::new))
                .toList();
    }

    /** What can be read as UTF-8 is; prologs that claim another encoding are known to be wrong. */
    private static String text(byte[] content) {
        return switch (Decoding.utf8(content)) {
            case Decoding.Text(String text) -> text;
            case Decoding.Undecodable _ -> new String(content, declared(content));
        };
    }

    private static Charset declared(byte[] content) {
        var prolog = new String(content, 0, Math.min(PROLOG, content.length), StandardCharsets.ISO_8859_1);
        var match = ENCODING.matcher(prolog);
        try {
            var charset = match.find() ? Charset.forName(match.group(1)) : StandardCharsets.UTF_8;
            // Nothing but its name is Latin-1 where Windows wrote it.
            return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.ISO_8859_1)
                    ? Charset.forName("windows-1252")
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Charset.forName("windows-1252");
        }
    }
}
