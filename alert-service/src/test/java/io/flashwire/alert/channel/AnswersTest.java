package io.flashwire.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.channel.Outcome.Accepted;
import io.flashwire.alert.channel.Outcome.Gone;
import io.flashwire.alert.channel.Outcome.Refused;
import io.flashwire.alert.channel.Outcome.Rejected;
import io.flashwire.alert.channel.Outcome.ThreadLost;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {

    private static final String HOOK = "https://hooks.chat.example/services/T0/B0/s3cr3tpath";
    private static final Channel WEBHOOK = new Channel.Webhook(HOOK);
    private static final Channel SLACK = new Channel.Slack(HOOK, null, null);
    private static final Channel SLACK_BOT = new Channel.SlackBot("C0", "xoxb-token", null, Updates.THREAD, null, null);
    private static final Channel TEAMS = new Channel.Teams(HOOK, null, null);
    private static final Channel DISCORD = new Channel.Discord(HOOK, null, null);
    private static final Channel MATTERMOST_BOT =
            new Channel.MattermostBot("https://chat.example", "room", "token-of-a-bot", Updates.THREAD, null, null);
    private static final Channel TELEGRAM =
            new Channel.Telegram("-1001", "1:token-of-a-bot", null, Updates.THREAD, null, null);

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(WEBHOOK, 204, "", new Accepted(204)),
                Arguments.of(WEBHOOK, 302, "", new Refused(302, null)),
                Arguments.of(WEBHOOK, 400, "", new Refused(400, null)),
                Arguments.of(WEBHOOK, 410, "", new Gone(410, "it answered 410 Gone")),
                Arguments.of(SLACK, 200, "ok", new Accepted(200)),
                Arguments.of(SLACK, 400, "invalid_blocks", new Rejected(400, "Slack says invalid_blocks")),
                Arguments.of(SLACK, 404, "no_service", new Gone(404, "Slack says no_service")),
                Arguments.of(SLACK, 500, "rollup_error", new Refused(500, null)),
                Arguments.of(
                        SLACK_BOT,
                        200,
                        "{\"ok\":true,\"ts\":\"1503435956.000247\"}",
                        new Accepted(200, "1503435956.000247")),
                Arguments.of(
                        SLACK_BOT,
                        200,
                        "{\"ok\":false,\"error\":\"is_archived\"}",
                        new Gone(200, "Slack says is_archived")),
                Arguments.of(SLACK_BOT, 200, "{\"ok\":false,\"error\":\"message_not_found\"}", new ThreadLost(200)),
                Arguments.of(TEAMS, 202, "", new Accepted(202)),
                Arguments.of(TEAMS, 400, "", new Rejected(400, "the tool takes no such message")),
                Arguments.of(DISCORD, 200, "{\"id\":\"900719925474099\"}", new Accepted(200, "900719925474099")),
                Arguments.of(DISCORD, 404, "{\"code\":10008,\"message\":\"Unknown Message\"}", new ThreadLost(404)),
                Arguments.of(
                        DISCORD, 404, "{\"code\":10015}", new Gone(404, "Discord does not know this webhook any more")),
                Arguments.of(DISCORD, 429, "{\"retry_after\":0.65}", new Refused(429, Duration.ofMillis(650))),
                Arguments.of(MATTERMOST_BOT, 201, "{\"id\":\"abc123\"}", new Accepted(201, "abc123")),
                Arguments.of(TELEGRAM, 200, "{\"ok\":true,\"result\":{\"message_id\":42}}", new Accepted(200, "42")),
                Arguments.of(
                        TELEGRAM,
                        429,
                        "{\"ok\":false,\"parameters\":{\"retry_after\":35}}",
                        new Refused(429, Duration.ofSeconds(35))),
                Arguments.of(
                        TELEGRAM,
                        400,
                        "{\"description\":\"Bad Request: message to edit not found\"}",
                        new ThreadLost(400)),
                Arguments.of(
                        TELEGRAM, 400, "{\"description\":\"Bad Request: message is not modified\"}", new Accepted(400)),
                Arguments.of(
                        TELEGRAM,
                        400,
                        "{\"description\":\"Bad Request: can't parse entities\"}",
                        new Rejected(400, "Telegram says Bad Request: can't parse entities")),
                Arguments.of(
                        TELEGRAM,
                        403,
                        "{\"description\":\"Forbidden: bot was kicked\"}",
                        new Gone(403, "Telegram says Forbidden: bot was kicked")),
                Arguments.of(TELEGRAM, 200, "{\"result\":{\"message_id\":\"../../x\"}}", new Accepted(200, null)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aToolsAnswerIsUnderstood(Channel channel, int status, String body, Outcome expected) {
        // when
        var outcome = Answers.of(channel, status, null, body, true);
        // then
        assertThat(outcome).isEqualTo(expected);
    }

    @Test
    void aSecretThatAnAnswerRepeatsIsTakenOut() {
        // given
        var body = "no such path: /services/T0/B0/s3cr3tpath at " + HOOK;
        // when
        var logged = Redaction.in(body, SLACK);
        // then
        assertThat(logged).doesNotContain("s3cr3tpath");
    }

    @Test
    void everyOutcomeIsCountedFromTheStart() {
        assertThat(Outcome.WORDS).hasSameSizeAs(Outcome.class.getPermittedSubclasses());
    }
}
