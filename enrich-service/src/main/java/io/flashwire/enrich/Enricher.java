package io.flashwire.enrich;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.UpdateState;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.actor.ActorReader;
import io.flashwire.enrich.language.LanguageDetector;
import io.flashwire.enrich.lexicon.Lexicon;
import io.flashwire.enrich.place.PlaceReader;
import io.flashwire.enrich.text.Segmenter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Says who and where an update is about and what it reports: a pure function of the update and the data it was made with. */
public final class Enricher {

    private final LanguageDetector languages;
    private final Segmenter segmenter;
    private final Lexicon lexicon;
    private final ActorReader actors;
    private final PlaceReader places;

    private Enricher(Segmenter segmenter, Lexicon lexicon) {
        this.languages = LanguageDetector.shipped();
        this.segmenter = segmenter;
        this.lexicon = lexicon;
        this.actors = new ActorReader(lexicon);
        this.places = PlaceReader.shipped(lexicon, segmenter);
    }

    public static Enricher shipped() {
        var segmenter = Segmenter.shipped();
        return new Enricher(segmenter, Lexicon.shipped(segmenter));
    }

    public EnrichedUpdate enrich(LiveUpdate update) {
        if (update.state() == UpdateState.WITHDRAWN) {
            return new EnrichedUpdate(update, 0, List.of(), List.of(), List.of(), List.of(), Tier.ROUTINE);
        }
        var detection = languages.detect(update.headline(), update.body(), update.language());
        var language = detection.language();
        var passages = List.of(
                segmenter.segment(Field.HEADLINE, update.headline(), language),
                segmenter.segment(Field.BODY, update.body(), language));
        var scans = lexicon.scan(passages, language);
        var mentions = actors.read(scans, update.at());
        var where = places.read(scans, mentions);
        return new EnrichedUpdate(
                update.withLanguage(language),
                detection.confidence(),
                cast(mentions),
                where.places(),
                List.of(),
                List.of(),
                Tier.ROUTINE);
    }

    private static List<Actor> cast(List<ActorMention> mentions) {
        var byId = new LinkedHashMap<String, List<ActorMention>>();
        mentions.forEach(
                it -> byId.computeIfAbsent(it.actorId(), _ -> new ArrayList<>()).add(it));
        return byId.values().stream()
                .map(its -> new Actor(
                        its.getFirst().actorId(),
                        its.getFirst().name(),
                        its.getFirst().type(),
                        its.getFirst().affiliation(),
                        null,
                        its.stream().map(ActorMention::span).toList()))
                .toList();
    }
}
