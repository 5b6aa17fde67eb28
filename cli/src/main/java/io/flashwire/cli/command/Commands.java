package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.Refusal;
import io.flashwire.cli.Versions;
import io.flashwire.cli.stack.Home;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ServiceLoader;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** All commands, put together. */
@Command(
        name = "flashwire",
        description = "Turns live news updates into dependable alerts.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Also: ./flashwire test builds everything and passes every test.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted."
        })
public final class Commands {

    private Commands() {}

    public static CommandLine of(Console console, Home home, InstantSource clock) {
        var commands = new CommandLine(new Commands())
                .addSubcommand(new UpCommand(console, home, clock))
                .addSubcommand(new DownCommand(console, home))
                .addSubcommand(new StatusCommand(console, home))
                .addSubcommand(new LogsCommand(console, home))
                .addSubcommand(new ReplayCommand(console, home, clock))
                .addSubcommand(new IngestCommand(console, clock))
                .addSubcommand(new EnrichCommand(console, clock))
                .addSubcommand(new BacktestCommand(console))
                .addSubcommand(new PacksCommand(console, clock))
                .addSubcommand(new DlqCommand(console, home))
                .addSubcommand(new VersionCommand(console))
                .addSubcommand(new CommandLine(new GenerateCompletion()))
                .addSubcommand(new HelpCommand());
        for (var contribution : ServiceLoader.load(Contribution.class)) {
            commands.addSubcommand(contribution.command(console, home, clock));
        }
        tellVersion(commands);
        commands.getSubcommands().values().forEach(Commands::tellVersion);
        commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        commands.setExecutionExceptionHandler((failure, _, _) -> report(console, failure));
        return commands;
    }

    private static void tellVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(() ->
                new String[] {"flashwire " + Versions.ofThisBuild().flashwire()});
    }

    private static int report(Console console, Exception failure) throws Exception {
        if (failure instanceof Refusal refusal) {
            console.err().println("flashwire: " + refusal.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof WrongUsage wrong) {
            console.err().println(wrong.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw failure;
    }
}
