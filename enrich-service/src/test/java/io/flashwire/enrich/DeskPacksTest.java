package io.flashwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.enrich.DeskPacks.Look;
import io.flashwire.enrich.lexicon.PackFolder;
import io.flashwire.testing.Cast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskPacksTest {

    private static final String KORVIA =
            "actors:\n- {id: KORVIA, type: ARMED_GROUP, affiliation: KORVIA, names: {en: [Korvian Front]}}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void aPack() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "name: desk\nfiles: [actors.yaml]\n");
        Files.writeString(folder.resolve("actors.yaml"), KORVIA);
    }

    @Test
    void knowsWhomTheDeskKnows() {
        // given
        var packs = DeskPacks.of(new PackFolder(folder));

        // when
        var read = packs.current().enrich(shelling("The Korvian Front"));

        // then
        assertThat(read.actors()).extracting(Actor::id).contains("KORVIA");
    }

    @Test
    void takesUpWhatChanges() throws IOException {
        // given
        var packs = DeskPacks.of(new PackFolder(folder));
        Files.writeString(
                folder.resolve("actors.yaml"), KORVIA.replace("[Korvian Front]", "[Korvian Front, Lowland League]"));

        // when
        var look = packs.look();

        // then
        assertThat(look).isEqualTo(new Look.Taken());
        assertThat(packs.current().enrich(shelling("The Lowland League")).actors())
                .extracting(Actor::id)
                .contains("KORVIA");
    }

    @Test
    void leavesTheOldPackInPlaceWhereTheNewOneIsBroken() throws IOException {
        // given
        var packs = DeskPacks.of(new PackFolder(folder));
        Files.writeString(
                folder.resolve("actors.yaml"), KORVIA + "- {id: KORVIA-2, type: TRIBE, names: {en: [Tribe]}}\n");

        // when
        var look = packs.look();

        // then
        assertThat(look)
                .isInstanceOfSatisfying(
                        Look.Refused.class,
                        refused -> assertThat(refused.reason()).contains("actors.yaml:3: 'TRIBE' is none of"));
        assertThat(packs.current().enrich(shelling("The Korvian Front")).actors())
                .extracting(Actor::id)
                .contains("KORVIA");
    }

    @Test
    void looksInVainWhereNothingChanged() {
        // given
        var packs = DeskPacks.of(new PackFolder(folder));

        // when
        var look = packs.look();

        // then
        assertThat(look).isEqualTo(new Look.Unchanged());
    }

    @Test
    void saysWhichFilesAreBroken() throws IOException {
        // given
        Files.writeString(folder.resolve("actors.yaml"), "actors: 7\n");

        // when
        var problems = new PackFolder(folder).problems();

        // then
        assertThat(problems).singleElement().asString().contains("actors.yaml:1: expected a list");
    }

    private static LiveUpdate shelling(String who) {
        return Cast.update(Cast.VALLEY_WIRE, "desk", Cast.MORNING, "", who + " has shelled Goris, officials said.");
    }
}
