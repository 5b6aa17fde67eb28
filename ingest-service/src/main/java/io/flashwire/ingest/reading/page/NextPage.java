package io.flashwire.ingest.reading.page;

import io.flashwire.ingest.reading.Addresses;
import io.flashwire.ingest.reading.Document;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a paginated blog goes on with its older entries. */
final class NextPage {

    private static final String LINKS = "link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href],"
            + " [class*=pagination] a[class*=older][href], [class*=pagination] a[class*=next][href],"
            + " [class*=pagination] a[data-link-name*=older][href]";

    /** Without any of these words, no such link is there, and the page need not be parsed for it. */
    private static final List<String> HINTS = List.of("rel=\"next", "rel=next", "pagination");

    private NextPage() {}

    /** Only on the page's own host: elsewhere, another story goes on. */
    static Optional<String> of(Document document, @Nullable String address) {
        if (HINTS.stream().noneMatch(document.text()::contains)) {
            return Optional.empty();
        }
        var page = document.html();
        var base = page.selectFirst("base[href]");
        return page.select(LINKS).stream()
                .map(link -> Addresses.absolute(link.attr("href"), base == null ? address : base.attr("href")))
                .flatMap(Optional::stream)
                .filter(next -> address == null || (sameHost(next, address) && !next.equals(address)))
                .findFirst();
    }

    private static boolean sameHost(String one, String other) {
        return Objects.equals(URI.create(one).getHost(), URI.create(other).getHost());
    }
}
