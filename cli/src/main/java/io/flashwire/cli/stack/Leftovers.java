package io.flashwire.cli.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What an earlier run left behind whose supervisor was killed. Called only by who holds the {@link Lock}. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Ends the processes that the earlier run left alive, and says which. */
    public static void clear(Home home, Consumer<String> say) {
        var alive = Run.read(home).map(Run::members).orElse(List.of()).reversed().stream()
                .filter(member -> !isDatabase(member) && member.pid().isAlive())
                .toList();
        // The services end together; what they stand on comes after them.
        alive.stream().filter(Leftovers::isService).flatMap(Leftovers::process).forEach(ProcessHandle::destroy);
        alive.stream().flatMap(Leftovers::process).forEach(process -> Ending.of(process, PATIENCE));
        var ended = new ArrayList<>(alive.stream().map(Run.Member::name).toList());
        endDatabase(home, ended);
        if (Run.read(home).isPresent()) {
            say.accept(summary(ended));
            Run.forget(home);
        }
    }

    /** By its own lock file, which knows better than ours. */
    private static void endDatabase(Home home, List<String> ended) {
        var database =
                new Database(home, new Spawner(home.logs()), Secrets.of(home), DatabaseAccount.ofThisMachine(), 0);
        if (database.process().isPresent()) {
            ended.add(database.name());
            database.stop();
        }
    }

    private static Stream<ProcessHandle> process(Run.Member member) {
        return member.pid().process().stream();
    }

    private static boolean isService(Run.Member member) {
        return !member.name().equals(Broker.NAME);
    }

    private static boolean isDatabase(Run.Member member) {
        return member.name().equals(Database.NAME);
    }

    private static String summary(List<String> ended) {
        return ended.isEmpty()
                ? "an earlier run did not end in order; none of its processes is left"
                : "an earlier run did not end in order: stopped what it left behind (%s)"
                        .formatted(String.join(", ", ended));
    }
}
