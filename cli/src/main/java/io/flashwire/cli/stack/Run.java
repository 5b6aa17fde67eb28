package io.flashwire.cli.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashwire.cli.Refusal;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who runs, as the run file tells the other commands. */
public record Run(Phase phase, Pid supervisor, URI gateway, Instant since, List<Member> members) {

    private static final ObjectMapper JSON = WireJson.mapper();

    public Run {
        members = List.copyOf(members);
    }

    public enum Phase {
        STARTING,
        /** All serve; the sample day is being played. */
        PLAYING,
        READY,
        STOPPING
    }

    /** One process of the stack, in the order of the start. */
    public record Member(String name, Pid pid, int port, int restarts) {}

    /** The run that the file tells of, whether its processes still live or not. */
    public static Optional<Run> read(Home home) {
        var file = home.runFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), Run.class));
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read (" + e.getMessage() + "): delete it if no stack runs", e);
        }
    }

    /** The running stack, or a refusal that says how to start one. */
    public static Run required(Home home) {
        return read(home)
                .filter(Run::isAlive)
                .filter(run -> run.phase == Phase.READY || run.phase == Phase.PLAYING)
                .orElseThrow(() -> new Refusal("no stack is running: start one with ./flashwire up"));
    }

    /** Where its Kafka listens, as {@code host:port}. */
    public String broker() {
        return members.stream()
                .filter(member -> member.name().equals(Broker.NAME))
                .map(member -> "127.0.0.1:" + member.port())
                .findFirst()
                .orElseThrow(() -> new Refusal("its broker does not run: see ./flashwire status"));
    }

    public boolean isAlive() {
        return supervisor.isAlive();
    }

    void write(Home home) {
        var file = home.runFile();
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            JSON.writeValue(fresh.toFile(), this);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    static void forget(Home home) {
        try {
            Files.deleteIfExists(home.runFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
