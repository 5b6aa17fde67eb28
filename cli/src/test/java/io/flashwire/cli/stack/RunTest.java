package io.flashwire.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashwire.cli.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private static final URI GATEWAY = URI.create("http://127.0.0.1:8080");
    private static final Instant SINCE = Instant.parse("2020-09-27T08:00:00Z");

    private final Home home;

    RunTest(@TempDir Path folder) {
        home = new Home(folder, folder.resolve(".flashwire"));
    }

    @BeforeEach
    void makeHome() {
        home.make();
    }

    @Test
    void whatIsWrittenIsRead() {
        // given
        var member = new Run.Member("broker", Pid.ofThisProcess(), 19_092, 2);
        var run = new Run(Run.Phase.READY, Pid.ofThisProcess(), GATEWAY, SINCE, List.of(member));
        run.write(home);

        // when
        var read = Run.read(home);

        // then
        assertThat(read).contains(run);
        assertThat(Run.required(home)).isEqualTo(run);
    }

    @Test
    void aRunWhoseSupervisorIsGoneIsNoRun() {
        // given
        new Run(Run.Phase.READY, new Pid(ProcessHandle.current().pid(), SINCE), GATEWAY, SINCE, List.of()).write(home);

        // when, then
        assertThatThrownBy(() -> Run.required(home)).isInstanceOf(Refusal.class).hasMessageContaining("./flashwire up");
    }

    @Test
    void whatAKilledRunLeftBehindIsEnded() throws IOException {
        // given
        var left = new ProcessBuilder("sleep", "600").start();
        var gone = new Pid(left.pid(), SINCE);
        new Run(
                        Run.Phase.READY,
                        gone,
                        GATEWAY,
                        SINCE,
                        List.of(new Run.Member("alert-service", Pid.of(left.toHandle()), 18_083, 0)))
                .write(home);
        var said = new ArrayList<String>();

        // when
        Leftovers.clear(home, said::add);

        // then
        assertThat(left.isAlive()).isFalse();
        assertThat(said).singleElement().asString().contains("alert-service");
        assertThat(Files.exists(home.runFile())).isFalse();
    }

    @Test
    void aProcessThatOnlyGotTheNumberIsLeftAlone() throws IOException {
        // given
        var stranger = new ProcessBuilder("sleep", "600").start();
        var gone = new Pid(stranger.pid(), SINCE);
        new Run(Run.Phase.READY, gone, GATEWAY, SINCE, List.of(new Run.Member("broker", gone, 19_092, 0))).write(home);

        // when
        Leftovers.clear(home, _ -> {});

        // then
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }
}
