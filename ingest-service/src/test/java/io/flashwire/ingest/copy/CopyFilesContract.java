package io.flashwire.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.testing.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who copies whom, whatever the texts are filed in. */
public abstract class CopyFilesContract {

    private static final String WIRE = """
            Troops crossed the river before dawn and took two villages on the northern bank, the governor of the province told \
            reporters on Sunday. He said that the road to the regional capital was closed, that buses were taking people to the \
            railway station, and that nobody had been hurt. The defence ministry did not answer questions.""";

    /** Files are shared by tests, so each has texts of its own. */
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    private Instant now = Cast.MORNING;

    protected abstract CopyFiles files();

    @Test
    void theSecondOutletWithTheSameWordsIsACopyOfTheFirst() {
        // given
        var first = link(told("herald", WIRE));

        // when
        var second = link(told("valley", "By our reporters. " + WIRE.replace("on Sunday", "today")));

        // then
        assertThat(first.copyOf()).isNull();
        assertThat(second.copyOf()).isNotNull().satisfies(copy -> {
            assertThat(copy.id()).isEqualTo(first.id());
            assertThat(copy.source()).isEqualTo(first.source().id());
            assertThat(copy.similarity()).isBetween(0.7, 1.0);
        });
    }

    @Test
    void twoThatArriveAtOnceAreToldToo() {
        // when
        var linked = copies().linked(List.of(told("herald", WIRE), told("valley", WIRE)));

        // then
        assertThat(linked.getFirst().copyOf()).isNull();
        assertThat(linked.getLast().copyOf()).isNotNull();
    }

    @Test
    void aCopyOfACopyIsOneOfTheOriginal() {
        // given
        var original = link(told("herald", WIRE));
        link(told("valley", WIRE));

        // when
        var third = link(told("river", WIRE + " More follows."));

        // then
        assertThat(third.copyOf()).isNotNull().extracting(LiveUpdate.Copy::id).isEqualTo(original.id());
    }

    @Test
    void theOriginalStaysOneWhenItIsRevised() {
        // given
        var original = link(told("herald", WIRE));
        link(told("valley", WIRE));

        // when
        var revised =
                link(original.draft().body(original.body() + " It rained.").toUpdate());

        // then
        assertThat(revised.copyOf()).isNull();
    }

    @Test
    void anOutletThatRepeatsItselfIsNoCopy() {
        // given
        link(told("herald", WIRE));

        // when
        var again = link(told("herald", WIRE));

        // then
        assertThat(again.copyOf()).isNull();
    }

    @Test
    void anotherStoryIsNoCopy() {
        // given
        link(told("herald", WIRE));

        // when
        var other = link(told("valley", """
                The president met the ambassadors of four countries in the capital on Sunday to speak of the harvest, of the price \
                of grain and of a new railway, his office told reporters; nobody answered questions about troops."""));

        // then
        assertThat(other.copyOf()).isNull();
    }

    @Test
    void whatIsOldIsForgotten() {
        // given
        link(told("herald", WIRE));
        now = now.plus(Copies.REMEMBERED).plus(Duration.ofSeconds(1));
        copies().forget();

        // when
        var later = link(told("valley", WIRE));

        // then
        assertThat(later.copyOf()).isNull();
    }

    private LiveUpdate link(LiveUpdate update) {
        return copies().linked(List.of(update)).getFirst();
    }

    private Copies copies() {
        return new Copies(files(), () -> now);
    }

    private LiveUpdate told(String outlet, String body) {
        return Cast.update(
                Source.of(outlet + own),
                UUID.randomUUID().toString(),
                Cast.MORNING,
                outlet,
                body.replaceAll("(\\w+)", "$1" + own));
    }
}
