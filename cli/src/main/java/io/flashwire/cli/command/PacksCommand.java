package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.Refusal;
import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Clock;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Place;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateState;
import io.flashwire.enrich.Enricher;
import io.flashwire.enrich.Explanation;
import io.flashwire.enrich.lexicon.PackException;
import io.flashwire.enrich.lexicon.PackFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The packs of names that a desk adds: are they sound, and what comes of them. */
@Command(
        name = "packs",
        description = "Checks packs of names, and shows why a text is read as it is.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PacksCommand {

    private final Console console;
    private final InstantSource clock;

    PacksCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Command(
            name = "validate",
            description = "Reads a folder of packs as enrich-service would; each fault is told with file and line.",
            mixinStandardHelpOptions = true)
    int validate(@Parameters(paramLabel = "DIR", description = "A pack, or a folder of packs.") Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(folder + " is no folder");
        }
        var packs = new PackFolder(folder);
        var problems = packs.problems();
        problems.forEach(problem -> console.err().println("error: " + problem));
        if (!problems.isEmpty()) {
            return 1;
        }
        try {
            Enricher.with(packs);
        } catch (PackException e) {
            console.err().println("error: " + e.getMessage());
            return 1;
        }
        packs.read()
                .forEach(pack -> console.out()
                        .printf(
                                "%s: sound (%d actors, %d persons, %d places)%n",
                                pack.name(),
                                pack.parties().size(),
                                pack.persons().size(),
                                pack.landmarks().size()));
        return 0;
    }

    @Command(
            name = "explain",
            description = "Shows what was found in a text, what was decided, and why.",
            mixinStandardHelpOptions = true)
    int explain(
            @Parameters(paramLabel = "TEXT", description = "The text of an entry.") String text,
            @Option(names = "--headline", paramLabel = "TEXT", description = "Its headline.", defaultValue = "")
                    String headline,
            @Option(names = "--packs", paramLabel = "DIR", description = "With the packs of this folder.") @Nullable
                    Path folder) {
        try {
            var enricher = folder == null ? Enricher.shipped() : Enricher.with(new PackFolder(folder));
            print(enricher.explain(update(headline, text)));
            return 0;
        } catch (PackException e) {
            console.err().println("error: " + e.getMessage());
            return 1;
        }
    }

    private LiveUpdate update(String headline, String body) {
        var now = clock.instant();
        return new LiveUpdate(
                "explained",
                Source.of("explained"),
                "explained",
                1,
                UpdateState.LIVE,
                null,
                headline,
                body,
                null,
                now,
                null,
                now,
                Clock.of(Clock.Basis.EXPLICIT_OFFSET, null, null),
                null,
                null);
    }

    private void print(Explanation explanation) {
        var out = console.out();
        var update = explanation.update();
        out.printf("language  %s (%.2f)%n", update.update().language(), update.languageConfidence());
        update.actors().forEach(actor -> out.printf("actor     %s%n", line(actor)));
        update.places().forEach(place -> out.printf("place     %s%n", line(place)));
        update.figures()
                .forEach(figure -> out.printf(
                        "figure    %s %s%d \"%s\"%n",
                        figure.what(),
                        figure.atLeast() ? "at least " : "",
                        figure.value(),
                        figure.evidence().text()));
        explanation
                .reasons()
                .forEach(reason ->
                        out.printf("event     %s \"%s\" %s%n", reason.kind(), reason.words(), reason.decision()));
        out.printf("tier      %s%n", update.tier());
    }

    private static String line(Actor actor) {
        var said = actor.mentions().stream()
                .map(span -> "\"" + span.text() + "\"")
                .distinct()
                .toList();
        return actor.id() + " " + actor.type() + (actor.role() == null ? "" : " " + actor.role()) + " "
                + String.join(" ", said);
    }

    private static String line(Place place) {
        var country = place.country() == null ? "" : " " + place.country();
        return "%s%s (%.2f) \"%s\"".formatted(place.id(), country, place.confidence(), place.name());
    }
}
