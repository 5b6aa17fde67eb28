package io.flashwire.enrich;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.TierTable;
import io.flashwire.contracts.UpdateState;
import io.flashwire.enrich.actor.ActorReader;
import io.flashwire.enrich.event.CodeTable;
import io.flashwire.enrich.event.EventCoder;
import io.flashwire.enrich.language.LanguageDetector;
import io.flashwire.enrich.lexicon.Lexicon;
import io.flashwire.enrich.lexicon.Pack;
import io.flashwire.enrich.lexicon.PackFolder;
import io.flashwire.enrich.place.PlaceReader;
import io.flashwire.enrich.signal.SignalCoder;
import io.flashwire.enrich.text.Passage;
import io.flashwire.enrich.text.Segmenter;
import java.util.List;

/** Says who and where an update is about and what it reports: a pure function of the update and the data it was made with. */
public final class Enricher {

    /** No entry of a live blog comes near; what is longer costs time and memory that the others need. */
    private static final int LONGEST_READ = 30_000;

    private final Segmenter segmenter = Segmenter.shipped();
    private final LanguageDetector languages = LanguageDetector.shipped();
    private final Lexicon lexicon;
    private final ActorReader actors;
    private final PlaceReader places;
    private final EventCoder events = EventCoder.shipped();
    private final SignalCoder signals = SignalCoder.shipped(CodeTable.shipped());
    private final Loudness loudness = new Loudness(TierTable.shipped());

    private Enricher(List<Pack> desk) {
        lexicon = Lexicon.withPacks(desk, segmenter);
        actors = new ActorReader(lexicon);
        places = PlaceReader.shipped(lexicon, segmenter);
    }

    /** With the data that Flashwire ships. */
    public static Enricher shipped() {
        return new Enricher(List.of());
    }

    /**
     * With the packs of a desk before those that Flashwire ships.
     *
     * @throws io.flashwire.enrich.lexicon.PackException where one is broken, with file and line
     */
    public static Enricher with(PackFolder desk) {
        return new Enricher(desk.read());
    }

    public EnrichedUpdate enrich(LiveUpdate update) {
        return explain(update).update();
    }

    /** What {@link #enrich} makes of an update, and why. */
    public Explanation explain(LiveUpdate update) {
        if (update.state() == UpdateState.WITHDRAWN) {
            var withdrawn = new EnrichedUpdate(update, 0, List.of(), List.of(), List.of(), List.of(), Tier.ROUTINE);
            return new Explanation(withdrawn, List.of());
        }
        var language = languages.detect(update.headline(), update.body(), update.language());
        var read = update.withLanguage(language.language());
        var passages = List.of(passage(read, Field.HEADLINE), passage(read, Field.BODY));
        var scans = lexicon.scan(passages, language.language());
        var named = actors.read(scans, update.at());
        var located = places.read(scans, named);
        var home = Home.of(named, located);
        var who = home == null ? named : actors.read(scans, update.at(), home);
        var where = home == null ? located : places.read(scans, who);
        var what = signals.reads(language.language())
                ? signals.code(read, language.language(), passages, who, where.mentions())
                : events.code(read, passages, who, where.mentions());
        var cast = CastList.of(who, what.events());
        var enriched = new EnrichedUpdate(
                read,
                language.confidence(),
                cast,
                where.places(),
                what.events(),
                what.figures(),
                loudness.of(what, cast));
        return new Explanation(enriched, what.reasons());
    }

    private Passage passage(LiveUpdate update, Field field) {
        var text = update.text(field);
        var read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
        return segmenter.segment(field, read, update.language() == null ? "und" : update.language());
    }
}
