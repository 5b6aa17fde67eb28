package io.flashwire.enrich.place;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which of the places that bear a name is meant, from all the names of an update together. */
final class Resolution {

    private static final double ACCEPTED = 1;
    private static final double REPEATED = -1;
    private static final double POPULATION_WEIGHT = 1.3;
    private static final int NEAR_KM = 250;

    /** Who names more places than this writes a list: the others would cost time and tell nothing new. */
    private static final int MOST_LANDMARKS = 50;

    private static final Set<String> CONTAINED = Set.of(",", "(", "in");

    private final Map<String, Double> countries = new HashMap<>();
    private final Set<Site> landmarks = new LinkedHashSet<>();
    private final Map<Long, Choice> choices = new HashMap<>();
    private final List<Toponym> toponyms;

    /**
     * @param confidence 0 to 1
     */
    record Choice(Site site, double confidence) {}

    /** @param countries alpha-2 codes of the states that the update names in any way */
    Resolution(List<Toponym> toponyms, Set<String> countries) {
        this.toponyms = toponyms;
        countries.forEach(it -> this.countries.put(it, 1.0));
        for (var toponym : toponyms) {
            if (toponym.candidates().size() == 1) {
                var only = toponym.candidates().getFirst();
                if (!only.isCountry() && only.country() != null && (only.featured() || only.population() > 100_000)) {
                    if (landmarks.size() < MOST_LANDMARKS) {
                        landmarks.add(only);
                    }
                    this.countries.merge(only.country(), 0.5, Double::sum);
                }
            }
        }
        choose();
    }

    Optional<Choice> of(Toponym toponym) {
        var choice = choices.get(toponym.key());
        if (choice == null) {
            return Optional.empty();
        }
        return strength(toponym, choice.site()) >= REPEATED ? Optional.of(choice) : Optional.empty();
    }

    private void choose() {
        var scores = new HashMap<Long, Map<Site, Double>>();
        var strongest = new HashMap<Long, Double>();
        for (int i = 0; i < toponyms.size(); i++) {
            var toponym = toponyms.get(i);
            var next = i + 1 < toponyms.size() ? toponyms.get(i + 1) : null;
            var byName = scores.computeIfAbsent(toponym.key(), _ -> new HashMap<>());
            for (var site : toponym.candidates()) {
                byName.merge(site, score(toponym, site, next), Math::max);
            }
        }
        for (var toponym : toponyms) {
            var best = best(scores.getOrDefault(toponym.key(), Map.of()));
            if (best != null) {
                choices.put(toponym.key(), best);
                strongest.merge(toponym.key(), strength(toponym, best.site()), Math::max);
            }
        }
        choices.keySet().removeIf(key -> strongest.getOrDefault(key, 0.0) < ACCEPTED);
    }

    private static @Nullable Choice best(Map<Site, Double> scores) {
        Site best = null;
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (var entry : scores.entrySet()) {
            double score = entry.getValue();
            if (score > first
                    || (score == first && best != null && entry.getKey().id().compareTo(best.id()) < 0)) {
                second = first;
                first = score;
                best = entry.getKey();
            } else {
                second = Math.max(second, score);
            }
        }
        return best == null
                ? null
                : new Choice(best, scores.size() == 1 ? 0.95 : 1 - 0.5 / (1 + Math.max(0, first - second)));
    }

    private double score(Toponym toponym, Site site, @Nullable Toponym next) {
        double score = POPULATION_WEIGHT * Math.log10(site.population() + 10.0);
        score += site.featured() ? 8 : site.ownName() ? 0.5 : 0;
        score += site.feature().equals("PPLC") ? 1 : site.feature().equals("PPLA") ? 0.5 : 0;
        score += site.country() == null ? 0 : 3 * Math.min(1, countries.getOrDefault(site.country(), 0.0));
        score += fits(toponym.feature(), site);
        score += next != null && isContainer(toponym, next, site) ? 6 : 0;
        score += landmarks.stream().anyMatch(it -> !it.equals(site) && it.distanceTo(site) < NEAR_KM) ? 1.5 : 0;
        return score;
    }

    /** A name alone means a town rather than the region that is called after it. */
    private static double fits(String asked, Site site) {
        if (asked.isEmpty()) {
            return site.isRegion() && !site.featured() ? -1.5 : 0;
        }
        boolean region = asked.startsWith("ADM");
        return region == site.isRegion() ? 2 : -2;
    }

    /** "Paris, Texas", "Tripoli in Lebanon": what follows holds it. */
    private static boolean isContainer(Toponym toponym, Toponym next, Site site) {
        var tokens = toponym.scan().sentence().tokens();
        int link = toponym.last() + 1;
        if (!next.scan().equals(toponym.scan())
                || next.first() - link > 2
                || link >= tokens.size()
                || !CONTAINED.contains(tokens.get(link).lower())) {
            return false;
        }
        return next.candidates().stream()
                .anyMatch(it -> it.country() != null
                        && it.country().equals(site.country())
                        && (it.isCountry() || (it.isRegion() && it.region().equals(site.region())))
                        && !it.equals(site));
    }

    private double strength(Toponym toponym, Site site) {
        double strength = toponym.evidence();
        strength += site.featured() ? 3 : site.ownName() ? 0 : -1;
        strength += site.population() >= 1_000_000 ? 2 : site.population() >= 100_000 ? 1 : 0;
        strength += site.country() != null && countries.containsKey(site.country()) ? 1 : 0;
        return strength;
    }
}
