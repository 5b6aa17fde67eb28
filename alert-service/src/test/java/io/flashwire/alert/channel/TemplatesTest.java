package io.flashwire.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashwire.alert.channel.Message.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    private static final Channel SLACK = new Channel.Slack("https://hooks.chat.example/x", null, null);

    @TempDir
    Path folder;

    @Test
    void aTemplateOfADesksOwnTakesThePlaceOfOursAndCannotForgetToEscape() throws IOException {
        // given
        Files.writeString(folder.resolve("slack.txt"), "Desk: {headline} / {quotes.size}");
        var letter = Letter.of(Letters.alert(json -> json.put("title", "<!channel> a & b")));
        // when
        var text = section(Composer.with(Letters.SENDER, Optional.of(folder)), letter);
        // then
        assertThat(text).isEqualTo("Desk: &lt;!channel&gt; a &amp; b / 1");
    }

    @Test
    void aTemplateThatIsNoneIsFoundAtStart() throws IOException {
        // given
        Files.writeString(folder.resolve("telegram.html"), "{headline} {#if}");
        // then
        assertThatThrownBy(() -> Composer.with(Letters.SENDER, Optional.of(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("telegram.html");
    }

    @Test
    void aTemplateThatAsksForWhatThereIsNotIsFoundAtStart() throws IOException {
        // given
        Files.writeString(folder.resolve("ntfy.txt"), "{headine}");
        // then
        assertThatThrownBy(() -> Composer.with(Letters.SENDER, Optional.of(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("headine");
    }

    @Test
    void aTemplateThatSaysTooMuchIsLeftOutRatherThanTheAlert() throws IOException {
        // given
        Files.writeString(folder.resolve("slack.txt"), "x".repeat(4_000));
        // when
        var text = section(Composer.with(Letters.SENDER, Optional.of(folder)), Letter.of(Letters.alert()));
        // then
        assertThat(text).isEqualTo("Armenia: curfew ordered (Yerevan)");
    }

    private static String section(Composer composer, Letter letter) {
        var request = (Request) composer.compose(SLACK, letter);
        return Letters.read(new String(request.body(), StandardCharsets.UTF_8))
                .at("/blocks/1/text/text")
                .asText();
    }
}
