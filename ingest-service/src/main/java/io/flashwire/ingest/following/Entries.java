package io.flashwire.ingest.following;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of the roster, decided on the entries that a store holds; what has to be written is told afterwards. */
public final class Entries {

    private final Map<String, Entry> entries;
    private final Set<String> touched = new TreeSet<>();
    private final Instant now;

    /** @param entries by id, at least those that are to be changed */
    public Entries(Map<String, Entry> entries, Instant now) {
        this.entries = new HashMap<>(entries);
        this.now = now;
    }

    public boolean add(Followed source) {
        var standing = entries.get(source.id());
        if (standing == null) {
            put(source.id(), Entry.added(source, now));
            return true;
        }
        if (standing.source() == null) {
            put(source.id(), standing.changed(source, now));
            return true;
        }
        return false;
    }

    public Optional<Tracked> change(String id, UnaryOperator<Followed> change) {
        var standing = entries.get(id);
        if (standing == null || standing.source() == null) {
            return Optional.empty();
        }
        put(id, standing.changed(change.apply(standing.source()), now));
        return find(id);
    }

    public boolean remove(String id) {
        var standing = entries.get(id);
        if (standing == null || standing.source() == null) {
            return false;
        }
        put(id, standing.removed().orElse(null));
        return true;
    }

    public void declare(List<Followed> sources) {
        var declared = new HashSet<String>();
        for (var said : sources) {
            declared.add(said.id());
            var standing = entries.get(said.id());
            var after = standing == null ? Entry.declaredFirst(said, now) : standing.declaredAs(said, now);
            if (!after.equals(standing)) {
                put(said.id(), after);
            }
        }
        for (var id : List.copyOf(entries.keySet())) {
            var standing = entries.get(id);
            if (standing != null && standing.declared() != null && !declared.contains(id)) {
                put(id, null);
            }
        }
    }

    private void put(String id, @Nullable Entry entry) {
        if (entry == null) {
            entries.remove(id);
        } else {
            entries.put(id, entry);
        }
        touched.add(id);
    }

    public Optional<Tracked> find(String id) {
        return Optional.ofNullable(entries.get(id)).flatMap(Entry::tracked);
    }

    /** The ids of the entries that are not as they were. */
    public Set<String> touched() {
        return touched;
    }

    /** Empty where there is none, or none any more. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }
}
