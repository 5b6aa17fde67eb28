package io.flashwire.enrich.place;

import io.flashwire.contracts.Place;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.lexicon.Lexicon;
import io.flashwire.enrich.lexicon.Scan;
import io.flashwire.enrich.lexicon.Sense.OfParty;
import io.flashwire.enrich.lexicon.Slug;
import io.flashwire.enrich.lexicon.States;
import io.flashwire.enrich.place.Resolution.Choice;
import io.flashwire.enrich.text.Segmenter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places that an update names and says where they are. */
public final class PlaceReader {

    private static final double IMPLIED = 0.5;
    private static final double UNLOCATED = 0.4;

    private final Sites sites;
    private final PlaceContext context = PlaceContext.shipped();

    private PlaceReader(Sites sites) {
        this.sites = sites;
    }

    public static PlaceReader shipped(Lexicon lexicon, Segmenter segmenter) {
        return new PlaceReader(new Sites(lexicon.landmarks(), Gazetteer.shipped(), segmenter));
    }

    public PlaceReading read(List<Scan> scans, List<ActorMention> actors) {
        var surnames = Surnames.in(scans);
        var toponyms = scans.stream()
                .flatMap(scan -> new ToponymFinder(scan, actors, sites, context, surnames).toponyms().stream())
                .toList();
        var states = states(scans);
        var resolution = new Resolution(toponyms, countryCodes(scans, actors));
        var mentions = new ArrayList<PlaceMention>();
        var spans = new LinkedHashMap<Choice, List<Span>>();
        for (var toponym : toponyms) {
            var choice = toponym.candidates().isEmpty()
                    ? unlocated(toponym)
                    : resolution.of(toponym).orElse(null);
            if (choice != null) {
                var mention = mention(toponym, choice.site());
                if (!toponym.acting()) {
                    mentions.add(mention);
                }
                spans.computeIfAbsent(choice, _ -> new ArrayList<>()).add(mention.span());
            }
        }
        var places = new LinkedHashMap<String, Place>();
        spans.forEach((choice, its) -> places.putIfAbsent(choice.site().id(), place(choice, its)));
        // A state that acts is a place too, though the text names only its people: the widest answer to where.
        for (var state : states) {
            sites.country(state)
                    .ifPresent(site -> places.putIfAbsent(site.id(), place(new Choice(site, IMPLIED), List.of())));
        }
        return new PlaceReading(mentions, List.copyOf(places.values()));
    }

    private static Set<String> states(List<Scan> scans) {
        var states = new LinkedHashSet<String>();
        for (var scan : scans) {
            for (var hit : scan.hits()) {
                if (hit.sense() instanceof OfParty its && its.party().affiliation() != null) {
                    states.add(its.party().affiliation());
                }
            }
        }
        return states;
    }

    /** Countries that places are likely in: of the states, of those who fight in them, of everybody else named. */
    private static Set<String> countryCodes(List<Scan> scans, List<ActorMention> actors) {
        var codes = new LinkedHashSet<String>();
        for (var scan : scans) {
            for (var hit : scan.hits()) {
                if (hit.sense() instanceof OfParty its) {
                    add(codes, its.party().within());
                    add(codes, its.party().affiliation());
                }
            }
        }
        actors.forEach(it -> add(codes, it.affiliation()));
        return codes;
    }

    private static void add(Set<String> codes, @Nullable String state) {
        if (state != null) {
            States.alpha2(state).ifPresent(codes::add);
        }
    }

    private static Choice unlocated(Toponym toponym) {
        return new Choice(
                new Site(
                        "place-" + Slug.of(toponym.name()),
                        toponym.name(),
                        Double.NaN,
                        Double.NaN,
                        null,
                        toponym.feature(),
                        "",
                        0,
                        true,
                        false),
                UNLOCATED);
    }

    private static PlaceMention mention(Toponym toponym, Site site) {
        var passage = toponym.scan().passage();
        var tokens = toponym.scan().sentence().tokens();
        int start = tokens.get(toponym.first()).start();
        int end = tokens.get(toponym.last()).end();
        return new PlaceMention(
                new Span(passage.field(), start, end, passage.text().substring(start, end)),
                toponym.scan().sentence().index(),
                toponym.first(),
                toponym.last(),
                site.id(),
                site.name(),
                site.country(),
                site.isCountry());
    }

    private static Place place(Choice choice, List<Span> mentions) {
        var site = choice.site();
        boolean located = !Double.isNaN(site.latitude());
        return new Place(
                site.id(),
                site.name(),
                located ? site.latitude() : null,
                located ? site.longitude() : null,
                site.country(),
                site.feature(),
                choice.confidence(),
                mentions);
    }
}
