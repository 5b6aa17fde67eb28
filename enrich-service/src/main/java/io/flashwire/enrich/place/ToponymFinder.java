package io.flashwire.enrich.place;

import io.flashwire.contracts.Actor;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.lexicon.Casing;
import io.flashwire.enrich.lexicon.Hit;
import io.flashwire.enrich.lexicon.Scan;
import io.flashwire.enrich.lexicon.Sense.Form;
import io.flashwire.enrich.lexicon.Sense.Nothing;
import io.flashwire.enrich.lexicon.Sense.OfOrgan;
import io.flashwire.enrich.lexicon.Sense.OfParty;
import io.flashwire.enrich.lexicon.Sense.OfPerson;
import io.flashwire.enrich.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what may be names of places in one sentence. */
final class ToponymFinder {

    private static final int LONGEST = 6;

    private final Scan scan;
    private final List<Token> tokens;
    private final Sites sites;
    private final PlaceContext context;
    private final Evidence evidence;
    private final Compounds compounds;
    private final BitSet taken = new BitSet();
    private final BitSet acting = new BitSet();

    /** Vietnamese names of states are given names too: only those that somebody made sense of are taken. */
    private final BitSet acted = new BitSet();

    private final List<Toponym> found = new ArrayList<>();

    ToponymFinder(Scan scan, List<ActorMention> actors, Sites sites, PlaceContext context, Set<String> surnames) {
        this.scan = scan;
        this.tokens = scan.sentence().tokens();
        this.sites = sites;
        this.context = context;
        this.evidence = new Evidence(tokens, scan.style().casing(), context, surnames);
        this.compounds = new Compounds(scan, sites, context);
        scan.hits().forEach(this::take);
        actors.forEach(this::take);
    }

    List<Toponym> toponyms() {
        for (int i = 0; i < tokens.size(); i++) {
            if (isName(i)) {
                var toponym = at(i);
                if (toponym != null) {
                    found.add(toponym);
                    i = toponym.last();
                }
            }
        }
        return found;
    }

    private @Nullable Toponym at(int start) {
        var line = compounds.lineAt(start);
        if (line != null) {
            return line;
        }
        var country = countryAt(start);
        if (country != null) {
            return country;
        }
        return taken.get(start) ? null : toponymAt(start);
    }

    /** Names of persons, organisations, groups and media are none of ours. */
    private void take(Hit hit) {
        boolean elsewhere = switch (hit.sense()) {
            case OfPerson _ -> true;
            case Nothing _ -> !isPlaceName(hit);
            case OfOrgan _ -> false;
            case OfParty(var party, var form) ->
                form == Form.DEMONYM
                        || form == Form.PEOPLE
                        || (form == Form.NAME && party.type() != Actor.Type.STATE && !isPlaceName(hit));
        };
        if (elsewhere) {
            taken.set(hit.first(), hit.last() + 1);
        }
    }

    /** "Artsakh" is a place as well as an authority, "Hamas" is none. */
    private boolean isPlaceName(Hit hit) {
        return sites.features(keyOf(hit.first(), hit.last()));
    }

    private void take(ActorMention actor) {
        if (actor.span().field() != scan.passage().field()
                || actor.sentence() != scan.sentence().index()) {
            return;
        }
        acted.set(actor.firstToken(), actor.lastToken() + 1);
        if (actor.type() == Actor.Type.PERSON) {
            for (int i = actor.firstToken(); i <= actor.lastToken(); i++) {
                taken.set(i, taken.get(i) || hitAt(i) == null);
            }
        }
        // A capital that stands for its government.
        var hit = hitAt(actor.firstToken());
        if (hit != null
                && hit.first() == actor.firstToken()
                && hit.last() == actor.lastToken()
                && hit.sense() instanceof OfParty its
                && its.form() == Form.CAPITAL) {
            acting.set(actor.firstToken());
        }
    }

    private @Nullable Hit hitAt(int token) {
        for (var hit : scan.hits()) {
            if (hit.first() <= token && token <= hit.last()) {
                return hit;
            }
        }
        return null;
    }

    private @Nullable Toponym countryAt(int at) {
        var hit = hitAt(at);
        if (hit == null
                || hit.first() != at
                || !(hit.sense() instanceof OfParty(var party, var form))
                || !(form == Form.NAME || form == Form.DEMONYM)
                || party.type() != Actor.Type.STATE
                || isPlaceName(hit)
                || (scan.style().language().equals("vi") && !acted.get(at))) {
            return null;
        }
        int first = form == Form.NAME && evidence.hasDirectionBefore(at) ? at - 1 : at;
        return sites.country(party.id())
                .map(site -> new Toponym(
                        scan,
                        first,
                        hit.last(),
                        text(at, hit.last()),
                        keyOf(at, hit.last()),
                        List.of(site),
                        "",
                        form == Form.DEMONYM,
                        5))
                .orElse(null);
    }

    private @Nullable Toponym toponymAt(int start) {
        long hash = NameKey.start();
        int last = -1;
        long key = 0;
        for (int i = start; i < tokens.size() && i < start + LONGEST && !taken.get(i); i++) {
            if (NameKey.counts(tokens.get(i))) {
                hash = NameKey.add(hash, tokens.get(i).bare());
                long candidate = NameKey.finished(hash);
                if ((isName(i) || last < 0) && sites.knows(candidate)) {
                    last = i;
                    key = candidate;
                }
            } else if (!isJoint(tokens.get(i).text())) {
                break;
            }
        }
        return last >= 0 ? known(start, last, key) : unknown(start);
    }

    private Toponym known(int first, int last, long key) {
        var feature = evidence.feature(first, last);
        var candidates = sites.find(key);
        return new Toponym(
                scan,
                first,
                compounds.withBracket(evidence.endWithFeature(last), candidates),
                text(first, last),
                key,
                candidates,
                feature,
                acting.get(first),
                evidence.of(first, last) + (feature.isEmpty() ? 0 : 3));
    }

    /** A name that no gazetteer holds is a place where the text says so: "the village of Kapanli". */
    private @Nullable Toponym unknown(int start) {
        if (scan.style().casing() != Casing.SENTENCE) {
            return null;
        }
        int last = start;
        while (last + 1 < tokens.size() && isName(last + 1) && !taken.get(last + 1)) {
            last++;
        }
        boolean ending =
                last > start && context.features().containsKey(tokens.get(last).lower());
        boolean listed = !found.isEmpty()
                && found.getLast().candidates().isEmpty()
                && evidence.continuesList(found.getLast().last(), start);
        if (!listed && !ending && !evidence.isSaidToBePlace(start, last) && !evidence.isWhere(start, last)) {
            return null;
        }
        var feature = evidence.feature(start, last);
        return new Toponym(
                scan,
                start,
                evidence.endWithFeature(last),
                text(start, last),
                keyOf(start, last),
                List.of(),
                feature.isEmpty() ? "PPL" : feature,
                false,
                4);
    }

    private boolean isName(int at) {
        var text = tokens.get(at).text();
        return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
    }

    private static boolean isJoint(String text) {
        return text.length() == 1 && "-\u2010\u2011\u2013'\u2019.".indexOf(text.charAt(0)) >= 0;
    }

    private long keyOf(int first, int last) {
        return NameKey.of(tokens.subList(first, last + 1));
    }

    private String text(int first, int last) {
        return scan.passage()
                .text()
                .substring(tokens.get(first).start(), tokens.get(last).end());
    }
}
