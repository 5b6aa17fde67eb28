package io.flashwire.enrich.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Span;
import io.flashwire.contracts.Tier;
import io.flashwire.enrich.Enricher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCoderTest {

    private static final Enricher ENRICHER = Enricher.shipped();
    private static final double HELD_OUT_LEAST = 0.9;

    static List<LabelledEntry> labelled() {
        return LabelledEntry.read("labelled.txt");
    }

    static List<LabelledEntry> languages() {
        return LabelledEntry.read("languages.txt");
    }

    static List<LabelledEntry> everyday() {
        return LabelledEntry.read("everyday.txt");
    }

    @ParameterizedTest
    @MethodSource({"labelled", "languages"})
    void readsWhatTheEntryReports(LabelledEntry entry) {
        // given an entry that somebody has labelled

        // when
        var read = ENRICHER.enrich(entry.update());

        // then
        assertThat(entry.errors(read)).as(read.events().toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void raisesNoFlashForEverydayTalk(LabelledEntry entry) {
        // given sport, business, weather and weddings in the words of war

        // when
        var read = ENRICHER.enrich(entry.update());

        // then
        assertThat(read.tier()).as(read.events().toString()).isNotEqualTo(Tier.FLASH);
    }

    @Test
    void holdsUpOnEntriesThatWereKeptAside() {
        // given
        var entries = LabelledEntry.read("held-out.txt");
        int found = 0;
        int missed = 0;
        int wrong = 0;

        // when
        var read =
                entries.stream().map(entry -> ENRICHER.enrich(entry.update())).toList();

        // then
        for (int i = 0; i < entries.size(); i++) {
            var alerting = LabelledEntry.alerting(read.get(i));
            for (var wanted : entries.get(i).expected()) {
                boolean scored = wanted.alerts() && wanted.kind() != EventKind.TALKS;
                found += scored && alerting.contains(wanted.kind()) ? 1 : 0;
                missed += scored && !alerting.contains(wanted.kind()) ? 1 : 0;
            }
            var expected = entries.get(i).expected();
            wrong += (int) alerting.stream()
                    .filter(kind -> expected.stream().noneMatch(e -> e.kind() == kind && e.mayAlert()))
                    .count();
        }
        assertThat(2.0 * found / (2 * found + missed + wrong)).isGreaterThan(HELD_OUT_LEAST);
    }

    @Test
    void helpersOfOneSideAreNoneOfItsEnemies() {
        // given
        var entry = LabelledEntry.parse(
                "Kenya's foreign ministry says it is looking into accounts that men from Cuba are fighting on Russia's side. | -");

        // when
        var read = ENRICHER.enrich(entry.update());

        // then
        var told = read.events().getFirst();
        assertThat(told.kind()).isEqualTo(EventKind.FOREIGN_FORCES);
        assertThat(told.actor()).isEqualTo("CUB");
        assertThat(told.target()).isNull();
        assertThat(told.attribution()).isEqualTo("KEN-MFA");
        assertThat(told.place())
                .as("neither where they come from nor where the ministry sits")
                .isNotIn("country-KEN", "country-CUB");
    }

    @Test
    void whoseNameIsBorrowedDoesNothing() {
        // given
        var entry = LabelledEntry.parse("Georgian news site hacked // The Georgian news site was hacked at noon. "
                + "The intruders planted an item in the prime minister's name that told people to leave Baku. | -");

        // when
        var read = ENRICHER.enrich(entry.update());

        // then
        var told = read.events().getFirst();
        assertThat(told.kind()).isEqualTo(EventKind.CYBER_ATTACK);
        assertThat(told.target()).isNull();
        assertThat(told.place())
                .as("what people are told to leave was not hacked")
                .isNotEqualTo("baku");
    }

    @Test
    void quotesItsEvidenceExactly() {
        // given
        var entries = Stream.of("labelled.txt", "held-out.txt", "everyday.txt")
                .flatMap(file -> LabelledEntry.read(file).stream())
                .toList();
        var spans = new ArrayList<String>();

        // when
        entries.forEach(entry -> {
            var read = ENRICHER.enrich(entry.update());
            read.events().forEach(event -> spans.add(difference(entry, event.evidence())));
            read.figures().forEach(figure -> spans.add(difference(entry, figure.evidence())));
        });

        // then
        assertThat(spans).isNotEmpty().containsOnly("");
    }

    private static String difference(LabelledEntry entry, Span span) {
        var quoted = entry.update().text(span.field()).substring(span.start(), span.end());
        return quoted.equals(span.text()) ? "" : quoted + " / " + span.text();
    }
}
