package io.flashwire.ingest.reading.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.clock.Dated;
import io.flashwire.ingest.clock.IsoStamp;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReader;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.ingest.reading.Kind;
import io.flashwire.ingest.reading.Origin;
import io.flashwire.ingest.reading.Origins;
import io.flashwire.ingest.reading.Problem;
import io.flashwire.ingest.reading.Reading;
import io.flashwire.ingest.reading.wire.WireItem.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of wires: ninjs, AP's JSON, NewsML-G2 and NewsML 1. An item is published when its first version was created and
 * modified when this one was. What is killed or withheld bears no text: whoever has the item knows which it is.
 */
public final class WireReader implements DocumentReader {

    private static final Set<String> ROOTS = Set.of("newsMessage", "newsItem", "NewsML");

    /** Tests of a line that say so only in their headline. */
    private static final Pattern TEST_IN_WORDS = Pattern.compile(
            "\\W*(?:this is (?:only )?an? )?(?:test\\b\\W*)+(?:message\\b|only\\b|$|.*\\b(?:ignore|disregard|do not (?:use|publish))\\b).*",
            Pattern.CASE_INSENSITIVE);

    private final Origins origins;
    private final Agencies agencies = Agencies.shipped();

    public WireReader(Origins origins) {
        this.origins = origins;
    }

    @Override
    public Kind kind() {
        return Kind.WIRE;
    }

    @Override
    public boolean recognises(Document document) {
        return document.rootElement().filter(ROOTS::contains).isPresent()
                || !JsonItems.in(document.json()).isEmpty();
    }

    @Override
    public Reading read(Document document) {
        var json = document.json();
        var items = json.isMissingNode() ? XmlItems.in(document.content()) : JsonItems.in(json);
        if (items.isEmpty()) {
            return Reading.failed(Problem.error(document.name(), 0, "no item of a wire in it"));
        }
        var updates = new ArrayList<LiveUpdate>();
        var problems = new ArrayList<Problem>();
        for (var item : items) {
            if (item.key().isBlank()) {
                problems.add(Problem.error(document.name(), 0, "an item without an identifier"));
            } else {
                read(item, document, problems).ifPresent(updates::add);
            }
        }
        return new Reading(updates, problems).goingOnAt(JsonItems.nextPage(json).orElse(null));
    }

    /** Whether a pushed object is an item of a wire, and no update in Flashwire's own form. */
    public static boolean isItem(JsonNode pushed) {
        return JsonItem.looksLikeOne(pushed);
    }

    private Optional<LiveUpdate> read(WireItem item, Document document, List<Problem> problems) {
        var agency = agencyOf(item, document.hints());
        var origin = originOf(item, agency, document);
        var zone =
                origin.zone() != null ? origin.zone() : agency.map(Agency::zone).orElse(null);
        var created = item.versionCreated().map(text -> IsoStamp.read(text, zone));
        var dated = item.firstCreated()
                .map(text -> IsoStamp.read(text, zone))
                .filter(first -> first.publishedAt() != null)
                .or(() -> created)
                .orElseGet(() -> Dated.unknown(null, null, Flag.UNPARSEABLE));
        var embargo = item.embargo().map(text -> IsoStamp.read(text, zone));
        boolean unknownEnd = embargo.isPresent() && embargo.get().publishedAt() == null;
        if (unknownEnd) {
            problems.add(Problem.warning(
                    document.name(), 0, "the embargo of " + item.key() + " ends at no readable time: withheld"));
        }
        var state = stateOf(item, unknownEnd);
        var usable = state != UpdateState.WITHDRAWN;
        if (usable && item.headline().isEmpty() && item.body().isEmpty()) {
            problems.add(Problem.warning(document.name(), 0, "an item without text: " + item.key()));
            return Optional.empty();
        }
        if (usable && dated.publishedAt() == null) {
            problems.add(Problem.warning(document.name(), 0, "no readable time on " + item.key()));
        }
        return Optional.of(origin.draft(item.key(), dated)
                .state(state)
                .url(item.url().orElse(null))
                .headline(usable ? item.headline() : "")
                .body(usable ? item.body() : "")
                .language(item.language().orElseGet(() -> languageOf(origin, agency)))
                .modifiedAt(created.map(Dated::publishedAt).orElse(null))
                .urgency(item.urgency()
                        .flatMap(written -> urgency(agency, written))
                        .orElse(null))
                .embargoedUntil(embargo.map(Dated::publishedAt).orElse(null))
                .version(item.version().orElse("0"))
                .test(isTest(item) ? true : null)
                .toUpdate());
    }

    private static UpdateState stateOf(WireItem item, boolean unknownEnd) {
        if (item.status() != Status.USABLE || unknownEnd) {
            return UpdateState.WITHDRAWN;
        }
        return item.corrective() ? UpdateState.CORRECTED : UpdateState.LIVE;
    }

    private static boolean isTest(WireItem item) {
        return item.test() || TEST_IN_WORDS.matcher(item.headline()).matches();
    }

    private Optional<Agency> agencyOf(WireItem item, Hints hints) {
        return hints.source() != null
                ? agencies.withId(hints.source().id())
                : item.provider().flatMap(agencies::called);
    }

    private Origin originOf(WireItem item, Optional<Agency> agency, Document document) {
        var hints = document.hints();
        if (hints.source() == null && agency.isPresent()) {
            return origins.of(
                    new Document(
                            document.name(),
                            document.content(),
                            document.contentType(),
                            new Hints(
                                    agency.get().toSource(),
                                    hints.zone(),
                                    hints.day(),
                                    hints.url(),
                                    hints.fetchedAt())),
                    null);
        }
        return origins.of(document, item.provider().map(WireReader::address).orElse(null));
    }

    private static String address(String provider) {
        return "https://" + provider.strip() + "/";
    }

    private static @Nullable String languageOf(Origin origin, Optional<Agency> agency) {
        return origin.language() != null
                ? origin.language()
                : agency.map(Agency::language).orElse(null);
    }

    private static Optional<Integer> urgency(Optional<Agency> agency, String written) {
        return agency.map(known -> known.urgencyOf(written)).orElseGet(() -> Agency.iptc(written));
    }
}
