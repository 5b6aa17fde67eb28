package io.flashwire.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in most containers: root, who may make no user namespaces and hands the database to somebody else. */
class OtherAccountTest {

    private final DatabaseAccount account = new DatabaseAccount.Other("nobody");
    private final Home home;

    OtherAccountTest(@TempDir Path folder) {
        home = new Home(folder, folder.resolve("home"));
    }

    @BeforeEach
    void onlyRootCan() {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")));
        home.make();
    }

    @AfterEach
    void deleteData() {
        Folders.delete(account.folder(home));
    }

    @Test
    void theDatabaseRunsAsThatUser() throws Exception {
        // given
        var secrets = Secrets.of(home);
        var port = new Ports(new Random()).free();
        var database = new Database(home, new Spawner(home.logs()), secrets, account, port);

        // when
        var process = database.launch();
        database.awaitReady();

        // then
        try (var connection = DriverManager.getConnection(
                database.url("postgres"), Database.SUPERUSER, secrets.databasePassword(Database.SUPERUSER))) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(process.info().user()).contains("nobody");
        } finally {
            database.stop();
        }
        assertThat(process.isAlive()).isFalse();
    }
}
