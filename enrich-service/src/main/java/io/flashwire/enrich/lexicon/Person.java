package io.flashwire.enrich.lexicon;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody known by name. */
public record Person(String id, String name, @Nullable String ownAffiliation, List<Name> names, List<Tenure> tenures) {

    public Person {
        names = List.copyOf(names);
        tenures = List.copyOf(tenures);
    }

    /**
     * @param of id of the party whose office it is
     * @param to the first day after it; absent while it lasts
     */
    public record Tenure(
            String office,
            String of,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && (to == null || date.isBefore(to));
        }
    }

    /** Whose side the person counts for on a date: that of the office held, or else of the last one held before. */
    public @Nullable String affiliation(LocalDate date) {
        if (ownAffiliation != null) {
            return ownAffiliation;
        }
        var latest = tenures.getFirst();
        for (var tenure : tenures) {
            if (!tenure.from().isAfter(date)) {
                latest = tenure;
            }
        }
        return latest.of();
    }
}
