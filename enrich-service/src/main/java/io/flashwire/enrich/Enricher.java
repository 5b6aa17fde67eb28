package io.flashwire.enrich;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.TierTable;
import io.flashwire.contracts.UpdateState;
import io.flashwire.enrich.actor.ActorReader;
import io.flashwire.enrich.event.EventCoder;
import io.flashwire.enrich.language.LanguageDetector;
import io.flashwire.enrich.lexicon.Lexicon;
import io.flashwire.enrich.place.PlaceReader;
import io.flashwire.enrich.text.Passage;
import io.flashwire.enrich.text.Segmenter;
import java.util.List;

/** Says who and where an update is about and what it reports: a pure function of the update and the data it was made with. */
public final class Enricher {

    /** No entry of a live blog comes near; what is longer costs time and memory that the others need. */
    private static final int LONGEST_READ = 100_000;

    private final Segmenter segmenter = Segmenter.shipped();
    private final LanguageDetector languages = LanguageDetector.shipped();
    private final Lexicon lexicon = Lexicon.shipped(segmenter);
    private final ActorReader actors = new ActorReader(lexicon);
    private final PlaceReader places = PlaceReader.shipped(lexicon, segmenter);
    private final EventCoder events = EventCoder.shipped();
    private final Loudness loudness = new Loudness(TierTable.shipped());

    private Enricher() {}

    /** With the data that Flashwire ships. */
    public static Enricher shipped() {
        return new Enricher();
    }

    public EnrichedUpdate enrich(LiveUpdate update) {
        if (update.state() == UpdateState.WITHDRAWN) {
            return new EnrichedUpdate(update, 0, List.of(), List.of(), List.of(), List.of(), Tier.ROUTINE);
        }
        var language = languages.detect(update.headline(), update.body(), update.language());
        var read = update.withLanguage(language.language());
        var passages = List.of(passage(read, Field.HEADLINE), passage(read, Field.BODY));
        var scans = lexicon.scan(passages, language.language());
        var who = actors.read(scans, update.at());
        var where = places.read(scans, who);
        var what = events.code(read, passages, who, where.mentions());
        var cast = CastList.of(who, what.events());
        return new EnrichedUpdate(
                read,
                language.confidence(),
                cast,
                where.places(),
                what.events(),
                what.figures(),
                loudness.of(what, cast));
    }

    private Passage passage(LiveUpdate update, Field field) {
        var text = update.text(field);
        var read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
        return segmenter.segment(field, read, update.language() == null ? "und" : update.language());
    }
}
