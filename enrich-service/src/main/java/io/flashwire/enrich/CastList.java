package io.flashwire.enrich;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Event;
import io.flashwire.enrich.actor.ActorMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is named in an update, each once with all mentions, and what the events make them do. */
final class CastList {

    private CastList() {}

    static List<Actor> of(List<ActorMention> mentions, List<Event> events) {
        var byId = new LinkedHashMap<String, List<ActorMention>>();
        mentions.forEach(it ->
                byId.computeIfAbsent(it.actorId(), _ -> new ArrayList<>(2)).add(it));
        var roles = roles(events);
        return byId.values().stream()
                .map(its -> actor(its.getFirst(), its, roles.get(its.getFirst().actorId())))
                .toList();
    }

    private static Actor actor(ActorMention first, List<ActorMention> all, Actor.@Nullable Role role) {
        return new Actor(
                first.actorId(),
                first.name(),
                first.type(),
                first.affiliation(),
                role,
                all.stream().map(ActorMention::span).toList());
    }

    /** Who does something does it though others suffer it and tell it: the deed goes before the word, the word before the harm. */
    private static Map<String, Actor.Role> roles(List<Event> events) {
        var roles = new HashMap<String, Actor.Role>();
        events.forEach(it -> put(roles, it.target(), Actor.Role.ACTED_UPON));
        events.forEach(it -> put(roles, it.attribution(), Actor.Role.SPEAKS));
        events.forEach(it -> put(roles, it.actor(), Actor.Role.ACTS));
        return roles;
    }

    private static void put(Map<String, Actor.Role> roles, @Nullable String actor, Actor.Role role) {
        if (actor != null) {
            roles.put(actor, role);
        }
    }
}
