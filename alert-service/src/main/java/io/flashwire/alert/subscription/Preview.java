package io.flashwire.alert.subscription;

import io.flashwire.alert.search.SavedSearch;
import io.flashwire.alert.search.SavedSearches;
import io.flashwire.alert.silence.Silence;
import io.flashwire.alert.subscription.Routing.Known;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription would have been told of these alerts.
 *
 * @param looked how many alerts were looked at
 * @param leftOut how many earlier ones of the time asked for were not, because there are too many
 * @param items those that it would have been told, at once or later, and those that were withheld; the latest first
 */
public record Preview(int looked, long leftOut, int sent, int held, int withheld, List<Item> items) {

    private static final int MOST_ITEMS = 200;

    public Preview {
        items = List.copyOf(items);
    }

    public enum Fate {
        SENT,
        HELD,
        WITHHELD
    }

    /** @param until when it would have come, where it would have waited */
    public record Item(
            String alertId,
            Alert.Type type,
            Tier tier,
            String title,
            Instant at,
            boolean exercise,
            Fate fate,
            @Nullable Instant until,
            String why) {}

    /** One that is being made. */
    public static Run of(Subscription subscription, Collection<Silence> silences) {
        return new Run(subscription, silences);
    }

    public static final class Run {
        private final Subscription subscription;
        private final Collection<Silence> silences;
        private final SavedSearches searches = new SavedSearches();
        private final boolean searching;
        private final Map<String, Instant> heard = new HashMap<>();
        private final Deque<Item> latest = new ArrayDeque<>();
        private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        private int looked;

        private Run(Subscription subscription, Collection<Silence> silences) {
            this.subscription = subscription;
            this.silences = silences;
            var search = subscription.filter().search();
            searching = search != null;
            if (search != null) {
                SavedSearch.read(search).search().ifPresent(query -> searches.put(Map.of(new UUID(0, 0), query)));
            }
        }

        /** In the order in which they were made. */
        public void take(Alert alert) {
            looked++;
            var incident = alert.incident().id();
            var routing = Routing.of(
                    alert,
                    subscription,
                    known(incident, alert.sentAt()),
                    !searching || !searches.matching(alert).isEmpty(),
                    silences,
                    alert.sentAt());
            switch (routing) {
                case Routing.Send send -> {
                    heard.put(incident, alert.sentAt());
                    add(item(alert, Fate.SENT, null, send.why()));
                }
                case Routing.Hold hold -> {
                    heard.merge(incident, hold.until(), (one, other) -> one.isBefore(other) ? one : other);
                    add(item(alert, Fate.HELD, hold.until(), hold.why()));
                }
                case Routing.Withhold withhold -> add(item(alert, Fate.WITHHELD, null, withhold.why()));
                case Routing.Pass _ -> {}
            }
        }

        private Known known(String incident, Instant now) {
            var since = heard.get(incident);
            return since == null ? Known.NOTHING : since.isAfter(now) ? Known.HELD : Known.TOLD;
        }

        private static Item item(Alert alert, Fate fate, @Nullable Instant until, String why) {
            return new Item(
                    alert.id(),
                    alert.type(),
                    alert.tier(),
                    alert.title(),
                    alert.sentAt(),
                    alert.exercise(),
                    fate,
                    until,
                    why);
        }

        private void add(Item item) {
            fates.merge(item.fate(), 1, Integer::sum);
            latest.addFirst(item);
            if (latest.size() > MOST_ITEMS) {
                latest.removeLast();
            }
        }

        /** @param leftOut how many there were that it was not given */
        public Preview result(long leftOut) {
            searches.close();
            return new Preview(
                    looked, leftOut, count(Fate.SENT), count(Fate.HELD), count(Fate.WITHHELD), List.copyOf(latest));
        }

        private int count(Fate fate) {
            return fates.getOrDefault(fate, 0);
        }
    }
}
