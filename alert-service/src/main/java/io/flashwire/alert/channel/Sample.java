package io.flashwire.alert.channel;

import io.flashwire.alert.channel.Letter.Earlier;
import io.flashwire.alert.channel.Letter.Purpose;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** An alert with every part that there can be, to try templates with. */
final class Sample {

    private Sample() {}

    static Notice notice(NoticeWriter notices) {
        return notices.write(
                new Letter(
                        "sample-2",
                        Purpose.TEST,
                        List.of(alert()),
                        List.of(new Earlier("sample-1", Instant.EPOCH)),
                        null),
                new Channel.Slack("https://slack.example/", null, null),
                false);
    }

    private static Alert alert() {
        try (var json = Objects.requireNonNull(Sample.class.getResourceAsStream("/channels/sample.json"))) {
            return WireJson.read(json.readAllBytes(), Alert.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
