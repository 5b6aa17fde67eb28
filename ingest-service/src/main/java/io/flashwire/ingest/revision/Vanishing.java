package io.flashwire.ingest.revision;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.contracts.UpdateState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Withdraws what its publisher took out of a list without a word. Whoever looks takes the withdrawals in, and says so: until then
 * they are found at every look.
 */
public final class Vanishing {

    private final Presences presences;

    public Vanishing(Presences presences) {
        this.presences = presences;
    }

    /**
     * @param list the id of the list that was looked at: of a polled source
     * @param there the entries that it holds; those that its publisher withdraws count as not there, and are not missed
     * @param complete whether it holds all entries that there are
     * @return withdrawals of what is gone
     */
    public List<Candidate> look(
            String list, Source source, Collection<LiveUpdate> there, boolean complete, Instant at) {
        var withdrawn = there.stream()
                .filter(update -> update.state() == UpdateState.WITHDRAWN)
                .map(LiveUpdate::key)
                .collect(Collectors.toSet());
        if (!withdrawn.isEmpty()) {
            presences.forget(list, withdrawn);
        }
        var keys = there.stream()
                .map(LiveUpdate::key)
                .filter(key -> !withdrawn.contains(key))
                .collect(Collectors.toSet());
        var look = Look.at(presences.of(list), keys, complete);
        if (!look.missed().isEmpty()) {
            presences.keep(list, look.missed());
        }
        return look.gone().stream()
                .sorted()
                .map(key -> withdrawal(source, key, at))
                .toList();
    }

    /** A look that found the list as it was at the last one, by its publisher's word or byte by byte: what was missing still is. */
    public List<Candidate> lookAgain(String list, Source source, Instant at) {
        return presences.missing(list).stream()
                .sorted()
                .map(key -> withdrawal(source, key, at))
                .toList();
    }

    /** These were taken in. */
    public void settled(String list, Collection<Candidate> withdrawals) {
        if (!withdrawals.isEmpty()) {
            presences.forget(
                    list,
                    withdrawals.stream()
                            .map(withdrawal -> withdrawal.update().key())
                            .toList());
        }
    }

    private static Candidate withdrawal(Source source, String key, Instant at) {
        var update = new LiveUpdate(
                UpdateIds.of(source.id(), key),
                source,
                key,
                1,
                UpdateState.WITHDRAWN,
                null,
                "",
                "",
                null,
                null,
                null,
                at,
                Clock.of(Basis.UNKNOWN, null, null),
                null,
                null);
        return new Candidate(update, at);
    }
}
