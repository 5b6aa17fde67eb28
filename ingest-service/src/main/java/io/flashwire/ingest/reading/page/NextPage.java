package io.flashwire.ingest.reading.page;

import io.flashwire.ingest.reading.Addresses;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Where a paginated blog goes on with its older entries. */
final class NextPage {

    private static final String LINKS = "link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href],"
            + " [class*=pagination] a[class*=older][href], [class*=pagination] a[class*=next][href],"
            + " a[data-link-name*=older][href], a[aria-label*=older page i][href]";

    private NextPage() {}

    /** Only on the page's own host: elsewhere, another story goes on. */
    static Optional<String> of(Document page, @Nullable String address) {
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
