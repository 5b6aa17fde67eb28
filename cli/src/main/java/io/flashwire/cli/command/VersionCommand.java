package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.Versions;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.Command;

/** What this build is made of. */
@Command(name = "version", description = "Tells the versions.", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {

    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var versions = Versions.ofThisBuild();
        console.out()
                .printf(
                        "flashwire %s (Kafka %s, PostgreSQL %s, Java %s)%n",
                        versions.flashwire(), AppInfoParser.getVersion(), versions.postgres(), Runtime.version());
        return 0;
    }
}
