package io.flashwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.cli.Console;
import io.flashwire.cli.stack.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aSoundPackIsCounted() throws IOException {
        // given
        pack("actors:\n- {id: KORVIA, type: ARMED_GROUP, affiliation: KORVIA, names: {en: [Korvian Front]}}\n");

        // when
        int exit = run("packs", "validate", folder.toString());

        // then
        assertThat(exit).isZero();
        assertThat(text(out)).contains("desk: sound (1 actors, 0 persons, 0 places)");
    }

    @Test
    void aBrokenPackIsToldWithFileAndLine() throws IOException {
        // given
        pack("actors:\n- {id: KORVIA, type: TRIBE, names: {en: [Korvian Front]}}\n");

        // when
        int exit = run("packs", "validate", folder.toString());

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(text(err)).contains("actors.yaml:2: 'TRIBE' is none of");
    }

    @Test
    void aTextIsExplained() {
        // when
        int exit = run("packs", "explain", "Armenia has declared martial law. Calls for a curfew were rejected.");

        // then
        assertThat(exit).isZero();
        assertThat(text(out)).contains("MARTIAL_LAW \"declared martial law\" OCCURRED", "tier      FLASH");
    }

    private void pack(String actors) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "name: desk\nfiles: [actors.yaml]\n");
        Files.writeString(folder.resolve("actors.yaml"), actors);
    }

    private int run(String... arguments) {
        var console = new Console(InputStream.nullInputStream(), print(out), print(err));
        return Commands.of(console, new Home(folder, folder), Clock.systemUTC()).execute(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }
}
