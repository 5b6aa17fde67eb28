package io.flashwire.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private final Home home;

    SecretsTest(@TempDir Path folder) {
        home = new Home(folder, folder.resolve("home of the stack"));
    }

    @BeforeEach
    void makeHome() {
        home.make();
    }

    @Test
    void aSecretOutlivesTheRun() {
        // given
        var key = Secrets.of(home).adminKey();

        // when
        var again = Secrets.of(home).adminKey();

        // then
        assertThat(again).isEqualTo(key).startsWith("fw_").hasSizeGreaterThan(40);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        // given
        Secrets.of(home).servicePassword();

        // when
        var permissions = Files.getPosixFilePermissions(home.secretsFile());

        // then
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void eachRoleHasItsOwn() {
        // given
        var secrets = Secrets.of(home);

        // when
        var passwords =
                ServiceApp.databases().stream().map(secrets::databasePassword).toList();

        // then
        assertThat(passwords).hasSize(3).doesNotHaveDuplicates();
    }
}
