package io.flashwire.cli.stack;

import io.flashwire.cli.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real PostgreSQL server, from the binaries of a package. */
final class Database implements Member {

    static final String NAME = "postgres";
    static final String SUPERUSER = "flashwire";

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private final Home home;
    private final Spawner spawner;
    private final Secrets secrets;
    private final DatabaseAccount account;
    private final int port;
    private final Path folder;

    Database(Home home, Spawner spawner, Secrets secrets, DatabaseAccount account, int port) {
        this.home = home;
        this.spawner = spawner;
        this.secrets = secrets;
        this.account = account;
        this.port = port;
        this.folder = account.folder(home);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public ProcessHandle launch() {
        var binaries = unpackBinaries();
        if (!Files.exists(data())) {
            makeData(binaries);
        }
        dropStaleLock();
        spawner.run("starting PostgreSQL", control("start", "-w", "-t", "60", "-o", settings()), home.log(name()));
        return process().orElseThrow(() -> new IllegalStateException("PostgreSQL started and left no pid behind"));
    }

    private Path unpackBinaries() {
        try {
            Home.makePrivate(folder);
            var binaries =
                    DatabaseBinaries.unpack(folder, Versions.ofThisBuild().postgres());
            account.own(folder);
            return binaries;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    /** Makes the cluster beside its place and then moves it: a run broken off leaves nothing half done behind. */
    private void makeData(Path binaries) {
        var fresh = folder.resolve("data.new");
        Folders.delete(fresh);
        var password = folder.resolve("password");
        try {
            Files.writeString(password, secrets.databasePassword(SUPERUSER));
            account.own(folder);
            spawner.run("making the database", account.command(initdb(binaries, fresh, password)), home.log(name()));
            Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(password);
        }
    }

    private static List<String> initdb(Path binaries, Path data, Path password) {
        return List.of(
                binaries.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions");
    }

    private String settings() {
        return "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=32MB -c max_connections=80"
                + " -c jit=off -c timezone=UTC -c log_timezone=UTC -c wal_level=minimal -c max_wal_senders=0"
                + " -c max_wal_size=256MB -c min_wal_size=64MB";
    }

    private List<String> control(String action, String... options) {
        var binaries = folder.resolve("postgresql-" + Versions.ofThisBuild().postgres())
                .resolve("bin");
        var command =
                new ArrayList<>(List.of(binaries.resolve("pg_ctl").toString(), action, "-D", data().toString(), "-s"));
        command.addAll(List.of(options));
        return account.command(command);
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Override
    public void awaitReady() {
        new DatabaseRoles(this, secrets).make();
    }

    /** Ends what runs on this data, whoever started it. */
    @Override
    public void stop() {
        process().ifPresent(server -> {
            stop("fast", Duration.ofSeconds(20));
            if (server.isAlive()) {
                stop("immediate", Duration.ofSeconds(5));
            }
            if (server.isAlive()) {
                Ending.of(server, Duration.ofSeconds(5));
            }
        });
    }

    /** Not by the spawner, which is closed by now. */
    private void stop(String mode, Duration patience) {
        var command = control("stop", "-m", mode, "-w", "-t", Long.toString(patience.toSeconds()));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(home.log(name()).toFile()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server that the lock file in the data tells of, unless its number is by now somebody else's. */
    @Override
    public Optional<ProcessHandle> process() {
        return lock().flatMap(Pid::process);
    }

    private Optional<Pid> lock() {
        try {
            var lines = Files.readAllLines(lockFile());
            if (lines.size() < 3) {
                return Optional.empty();
            }
            var number = Long.parseLong(lines.getFirst().strip());
            var written = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(number).map(Pid::of).filter(pid -> startedBefore(pid, written));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedBefore(Pid pid, Instant written) {
        return Duration.between(pid.startedAt(), written).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }

    private Path lockFile() {
        return data().resolve("postmaster.pid");
    }

    /** PostgreSQL would take any process of the noted number for a server of its own, and not start. */
    private void dropStaleLock() {
        if (process().isEmpty()) {
            deleteQuietly(lockFile());
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
