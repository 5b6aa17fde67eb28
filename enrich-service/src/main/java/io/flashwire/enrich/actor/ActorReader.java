package io.flashwire.enrich.actor;

import io.flashwire.enrich.lexicon.Lexicon;
import io.flashwire.enrich.lexicon.Scan;
import io.flashwire.enrich.lexicon.Sense.OfParty;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who is named in an update. */
public final class ActorReader {

    private final Lexicon lexicon;
    private final Context context;

    public ActorReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.context = Context.shipped();
    }

    /**
     * @param at the update's clock: offices are those of its day
     * @return mentions in the order of the text
     */
    public List<ActorMention> read(List<Scan> scans, Instant at) {
        return read(scans, at, null);
    }

    /** @param home the state whose government and army are meant where no name says so */
    public List<ActorMention> read(List<Scan> scans, Instant at, @Nullable String home) {
        boolean english =
                scans.stream().allMatch(scan -> scan.style().language().equals("en"));
        var cast = new SpokenOf(lexicon, at.atZone(ZoneOffset.UTC).toLocalDate(), home, english);
        scans.forEach(scan -> scan.hits().forEach(hit -> {
            if (hit.sense() instanceof OfParty its) {
                cast.names(its.party());
            }
        }));
        return scans.stream()
                .flatMap(scan -> new SentenceReading(scan, context, cast).mentions().stream())
                .toList();
    }
}
