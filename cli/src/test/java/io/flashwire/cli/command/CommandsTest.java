package io.flashwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.cli.Console;
import io.flashwire.cli.stack.Home;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Home home;

    CommandsTest(@TempDir Path folder) {
        home = new Home(folder, folder.resolve(".flashwire"));
    }

    private int run(String... arguments) {
        var console = new Console(InputStream.nullInputStream(), print(out), print(err));
        return Commands.of(console, home, Clock.systemUTC()).execute(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void helpNamesTheCommands() {
        // when
        int exit = run("--help");

        // then
        assertThat(exit).isZero();
        assertThat(out()).contains("up ", "down ", "status ", "logs ");
    }

    @Test
    void wrongUsageIsTold() {
        // when
        int exit = run("up", "--prot", "9000");

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err()).contains("--prot").contains("--port");
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        // when
        int exit = run("up", "--port", "70000");

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err()).contains("--port").contains("65535");
    }

    @Test
    void statusFailsWhereNothingRuns() {
        // when
        int exit = run("status");

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(out()).contains("./flashwire up");
    }

    @Test
    void downIsContentWhereNothingRuns() {
        // when
        int exit = run("down");

        // then
        assertThat(exit).isZero();
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void theVersionIsTold() {
        // when
        int exit = run("--version");

        // then
        assertThat(exit).isZero();
        assertThat(out()).startsWith("flashwire 1");
    }
}
