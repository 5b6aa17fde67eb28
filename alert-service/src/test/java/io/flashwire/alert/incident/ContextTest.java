package io.flashwire.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sentence that an event is told in. */
class ContextTest {

    @Test
    void isTheWholeSentence() {
        // given
        var text = "It began at dawn. The army has taken a height. Nobody was hurt.";
        var start = text.indexOf("taken");
        // when
        var sentence = Context.sentence(text, start, start + 5);
        // then
        assertThat(sentence).isEqualTo("The army has taken a height.");
    }

    @Test
    void endsWithItsLine() {
        // given
        var text = "A list\nThe army has taken a height\nNobody was hurt";
        var start = text.indexOf("taken");
        // when
        var sentence = Context.sentence(text, start, start + 5);
        // then
        assertThat(sentence).isEqualTo("The army has taken a height");
    }

    @Test
    void aVeryLongOneIsCutAroundTheWords() {
        // given
        var text = "word ".repeat(300) + "taken " + "word ".repeat(300);
        var start = text.indexOf("taken");
        // when
        var sentence = Context.sentence(text, start, start + 5);
        // then
        assertThat(sentence).contains("taken").startsWith("… ").endsWith(" …").hasSizeLessThan(320);
    }

    @Test
    void offsetsBeyondTheTextAreNoTrouble() {
        // when
        var sentence = Context.sentence("Short.", 40, 60);
        // then
        assertThat(sentence).isEmpty();
    }
}
