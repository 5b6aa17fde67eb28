package io.flashwire.alert;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.Figure;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Place;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.Span;
import io.flashwire.contracts.Tier;
import io.flashwire.testing.Cast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds what an update tells, in a test's own words: {@code told(HERALD, at).of(MARTIAL_LAW, OCCURRED).by("ARM")}. */
public final class Telling {

    private final LiveUpdate update;
    private final List<Event> events = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private Telling(LiveUpdate update) {
        this.update = update;
    }

    /** An update of its own each time. */
    public static Telling told(Source source, Instant at) {
        return told(source, UUID.randomUUID().toString(), at);
    }

    public static Telling told(Source source, String key, Instant at) {
        return telling(
                Cast.update(source, key, at, source.name() + " tells of it", "What " + source.name() + " tells."));
    }

    public static Telling telling(LiveUpdate update) {
        return new Telling(update);
    }

    public Telling of(EventKind kind, EventStatus status) {
        events.add(new Event(
                kind,
                status,
                null,
                null,
                null,
                null,
                false,
                null,
                Span.of(update, Field.HEADLINE, 0, update.headline().length()),
                1,
                Event.Codes.NONE,
                false));
        return this;
    }

    public Telling by(String actor) {
        return change(actor(actor), null, null, null, null, null);
    }

    public Telling on(String target) {
        return change(null, actor(target), null, null, null, null);
    }

    public Telling saidBy(String speaker) {
        return change(null, null, null, actor(speaker), null, null);
    }

    public Telling claimed() {
        return change(null, null, null, null, true, null);
    }

    public Telling inPassing() {
        return change(null, null, null, null, null, true);
    }

    public Telling at(String place, String country, double latitude, double longitude, String feature) {
        places.add(new Place(place, place, latitude, longitude, country, feature, 1, List.of()));
        return change(null, null, place, null, null, null);
    }

    /** @param whose who suffered it */
    public Telling counting(Figure.What what, long value, String whose, @Nullable String speaker) {
        figures.add(new Figure(
                what,
                value,
                false,
                actor(whose),
                speaker == null ? null : actor(speaker),
                events.getLast().evidence()));
        return this;
    }

    /** Somebody whom it names, who takes no part. */
    public Telling naming(String party) {
        actor(party);
        return this;
    }

    /** When it takes effect. */
    public Telling from(Instant moment) {
        var event = events.removeLast();
        events.add(new Event(
                event.kind(),
                event.status(),
                event.actor(),
                event.target(),
                event.place(),
                moment,
                event.claimed(),
                event.attribution(),
                event.evidence(),
                1,
                Event.Codes.NONE,
                event.optional()));
        return this;
    }

    public EnrichedUpdate done() {
        return new EnrichedUpdate(update, 1, actors, places, events, figures, Tier.ROUTINE);
    }

    private String actor(String id) {
        actors.add(new Actor(id, id, Actor.Type.STATE, id, null, List.of()));
        return id;
    }

    private Telling change(
            @Nullable String actor,
            @Nullable String target,
            @Nullable String place,
            @Nullable String speaker,
            @Nullable Boolean claimed,
            @Nullable Boolean optional) {
        var event = events.removeLast();
        events.add(new Event(
                event.kind(),
                event.status(),
                actor == null ? event.actor() : actor,
                target == null ? event.target() : target,
                place == null ? event.place() : place,
                event.occursAt(),
                claimed == null ? event.claimed() : claimed,
                speaker == null ? event.attribution() : speaker,
                event.evidence(),
                1,
                Event.Codes.NONE,
                optional == null ? event.optional() : optional));
        return this;
    }
}
