package io.flashwire.alert.alert;

import io.flashwire.alert.incident.Life;
import io.flashwire.alert.incident.Naming;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Stage;
import io.flashwire.contracts.Alert.Toll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts: the words that an alert rests on, who denies it in which words, the numbers, and how it came to this. */
record Story(Wording wording) {

    private static final int MOST_LINES = 6;

    String of(Picture picture) {
        var leading = picture.leading();
        var parts = new ArrayList<String>();
        parts.add(quoted(leading));
        picture.situation().denials().stream()
                .findFirst()
                .ifPresent(denial -> parts.add(denialBy(picture.life()) + quoted(denial)));
        var figures = figures(picture.ledger().tolls());
        if (!figures.isEmpty()) {
            parts.add("Figures: " + figures + ".");
        }
        if (picture.stages().size() > 1) {
            parts.add("So far: " + picture.stages().stream().map(Story::stage).collect(Collectors.joining("; ")) + ".");
        }
        if (picture.takesEffectAt() != null) {
            parts.add("Takes effect on " + Clocks.dayAndTime(picture.takesEffectAt()) + ".");
        }
        var others = picture.sources().stream()
                .filter(origin -> !origin.id().equals(leading.report().source().id()))
                .map(Alert.Origin::name)
                .toList();
        if (!others.isEmpty()) {
            parts.add("Also told by " + Naming.list(others) + ".");
        }
        return String.join(" ", parts);
    }

    private static String quoted(Sighting sighting) {
        var report = sighting.report();
        return "“" + Picture.words(sighting) + "” (" + report.source().name()
                + (report.timed() ? ", " + Clocks.utc(report.at()) : "") + ")";
    }

    private static String denialBy(Life life) {
        return life instanceof Life.Disputed disputed && disputed.named()
                ? "Denied by " + disputed.by() + ": "
                : "Contradicted: ";
    }

    /** Who says how many, where that is more than the title tells. */
    private String figures(List<Toll> tolls) {
        var lines = tolls.stream().map(Toll::what).distinct().count();
        return lines == tolls.size() && tolls.stream().allMatch(toll -> toll.highest() == toll.latest())
                ? ""
                : tolls.stream()
                        .limit(MOST_LINES)
                        .map(toll -> wording.count(toll.what(), toll.latest(), toll.atLeast()) + ", says "
                                + toll.speaker()
                                + (toll.highest() > toll.latest() ? " (" + toll.highest() + " before)" : ""))
                        .collect(Collectors.joining("; "));
    }

    private static String stage(Stage stage) {
        var by = stage.by() == null ? "" : " by " + stage.by();
        return stage.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + by
                + (stage.claimed() ? " (claimed)" : "")
                + ", "
                + Clocks.dayAndTime(stage.at());
    }
}
