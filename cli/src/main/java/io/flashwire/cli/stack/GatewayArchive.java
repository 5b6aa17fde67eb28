package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The gateway's database in the running stack, for what no API does: filling it for a measurement. */
public record GatewayArchive(Home home, Run run) {

    private static final String NAME = "flashwire_gateway";

    public Connection open() throws SQLException {
        var port = run.members().stream()
                .filter(member -> member.name().equals(Database.NAME))
                .mapToInt(Run.Member::port)
                .findFirst()
                .orElseThrow(() -> new Refusal("its database does not run: see ./flashwire status"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME),
                NAME,
                Secrets.of(home).databasePassword(NAME));
    }
}
