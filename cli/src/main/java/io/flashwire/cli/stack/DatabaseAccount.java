package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import io.flashwire.contracts.UpdateIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who runs the database: PostgreSQL refuses to run as root. */
sealed interface DatabaseAccount {

    /** The command as this account runs it. */
    List<String> command(List<String> plain);

    /** Where the account's data may lie. */
    Path folder(Home home);

    /** Gives the account what lies there. */
    default void own(Path folder) {}

    /** The user of this process. */
    record Own() implements DatabaseAccount {
        @Override
        public List<String> command(List<String> plain) {
            return plain;
        }

        @Override
        public Path folder(Home home) {
            return home.folder().resolve("postgres");
        }
    }

    /** Root, seen as nobody inside a user namespace of its own; the files stay root's. */
    record Namespace() implements DatabaseAccount {
        private static final List<String> UNSHARE = List.of("unshare", "--user");

        @Override
        public List<String> command(List<String> plain) {
            return joined(UNSHARE, plain);
        }

        @Override
        public Path folder(Home home) {
            return home.folder().resolve("postgres");
        }
    }

    /** Another user, where root may make no namespaces (in most containers); it cannot look into root's folders. */
    record Other(String user) implements DatabaseAccount {
        private static final Path PLACE = Path.of("/var/lib");

        @Override
        public List<String> command(List<String> plain) {
            return joined(becoming(user), plain);
        }

        static List<String> becoming(String user) {
            return List.of("setpriv", "--reuid=" + user, "--clear-groups", "--");
        }

        @Override
        public Path folder(Home home) {
            return PLACE.resolve("flashwire-" + UpdateIds.digest(home.folder().toString()));
        }

        @Override
        public void own(Path folder) {
            Folders.own(folder, user);
        }
    }

    static DatabaseAccount ofThisMachine() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Own();
        }
        if (works(Namespace.UNSHARE)) {
            return new Namespace();
        }
        return Stream.of("postgres", "nobody")
                .filter(user -> works(Other.becoming(user)))
                .findFirst()
                .<DatabaseAccount>map(Other::new)
                .orElseThrow(
                        () -> new Refusal(
                                "PostgreSQL does not run as root, and neither unshare nor setpriv (util-linux) works here: run ./flashwire as another user"));
    }

    private static boolean works(List<String> prefix) {
        try {
            var command = joined(prefix, List.of("true"));
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
    }

    private static List<String> joined(List<String> prefix, List<String> plain) {
        var command = new ArrayList<>(prefix);
        command.addAll(plain);
        return command;
    }
}
