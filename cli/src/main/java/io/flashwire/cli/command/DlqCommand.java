package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.Refusal;
import io.flashwire.cli.deadletter.DeadLetter;
import io.flashwire.cli.deadletter.DeadLetterQueue;
import io.flashwire.cli.deadletter.Position;
import io.flashwire.cli.stack.Home;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the services set aside. */
@Command(
        name = "dlq",
        description = "Shows what no service could take, and sends it again.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class DlqCommand {

    private final PrintStream out;
    private final Home home;

    @Mixin
    private KafkaAccess kafka = new KafkaAccess();

    DlqCommand(Console console, Home home) {
        this.out = console.out();
        this.home = home;
    }

    @Command(name = "list", description = "One line each: where it lies, since when, its key, why.")
    int list(
            @Option(names = "--topic", paramLabel = "TOPIC", description = "Of this topic only.") @Nullable
                    String topic) {
        var letters = queue().list(topics(topic));
        letters.forEach(letter -> out.printf(
                "%-38s %s  %-26s %s%s%n",
                letter.at(),
                letter.setAsideAt(),
                letter.record().key(),
                letter.reason(),
                letter.sentAgain() ? "  [sent again]" : ""));
        out.println(letters.isEmpty() ? "nothing was set aside" : letters.size() + " set aside");
        return 0;
    }

    @Command(name = "show", description = "One of them whole: its headers, and what it says.")
    int show(@Parameters(paramLabel = "TOPIC:PARTITION:OFFSET", description = "As list tells it.") String position) {
        var letter = find(queue(), position);
        out.printf(
                "reason: %s%nfrom: %s%nkey: %s%n",
                letter.reason(), letter.origin(), letter.record().key());
        letter.headers()
                .forEach(header ->
                        out.printf("%s: %s%n", header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        out.printf("%n%s%n", letter.text());
        return 0;
    }

    @Command(
            name = "redrive",
            description = {
                "Sends them again to the topic that they came from: one, or all that were not sent again before.",
                "What they say that was taken before changes nothing."
            })
    int redrive(
            @Parameters(arity = "0..1", paramLabel = "TOPIC:PARTITION:OFFSET", description = "As list tells it.")
                    @Nullable
                    String position,
            @Option(names = "--all", description = "All that were not sent again before.") boolean all,
            @Option(names = "--topic", paramLabel = "TOPIC", description = "With --all: of this topic only.") @Nullable
                    String topic) {
        if (all == (position != null)) {
            throw new WrongUsage("say which one, or --all");
        }
        var queue = queue();
        var letters = position == null
                ? queue.list(topics(topic)).stream()
                        .filter(letter -> !letter.sentAgain())
                        .toList()
                : List.of(find(queue, position));
        queue.redrive(letters);
        if (all) {
            queue.done(letters);
        }
        out.println(letters.size() + " sent again");
        return 0;
    }

    private DeadLetterQueue queue() {
        return new DeadLetterQueue(kafka.client(home));
    }

    private static List<String> topics(@Nullable String origin) {
        var topics = DeadLetterQueue.topics(Optional.ofNullable(origin));
        if (topics.isEmpty()) {
            throw new Refusal("there is no topic " + origin);
        }
        return topics;
    }

    private static DeadLetter find(DeadLetterQueue queue, String text) {
        var position = Position.parse(text)
                .orElseThrow(() -> new Refusal(text + " is no TOPIC:PARTITION:OFFSET, as list tells it"));
        if (!DeadLetterQueue.topics(Optional.empty()).contains(position.topic())) {
            throw new Refusal(position.topic() + " is no dead-letter topic");
        }
        return queue.list(List.of(position.topic())).stream()
                .filter(letter -> letter.at().equals(position))
                .findFirst()
                .orElseThrow(() -> new Refusal("nothing lies at " + text));
    }
}
