package io.flashwire.alert.channel;

import static io.flashwire.alert.channel.Letters.COMPOSER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.alert.channel.Message.Request;
import io.flashwire.egress.Call.Method;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each chat tool is sent, against the limits and the rules of its documentation. */
class ChatToolsTest {

    private static final String HOOK = "https://hooks.chat.example/services/T0/B0/s3cr3tpath";
    private static final String TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
    private static final Channel SLACK = new Channel.Slack(HOOK, null, null);
    private static final Channel SLACK_BOT = new Channel.SlackBot("C0", TOKEN, null, Updates.THREAD, null, null);
    private static final Channel TEAMS = new Channel.Teams(HOOK, null, null);
    private static final Channel DISCORD = new Channel.Discord(HOOK, null, null);
    private static final Channel MATTERMOST = new Channel.Mattermost(HOOK, null, null);
    private static final Channel MATTERMOST_BOT =
            new Channel.MattermostBot("https://chat.example", "room", TOKEN, Updates.THREAD, null, null);
    private static final Channel TELEGRAM = new Channel.Telegram("-1001", TOKEN, null, Updates.THREAD, null, null);
    private static final Channel NTFY = new Channel.Ntfy("desk", null, TOKEN, null, null);
    private static final List<Channel> ALL =
            List.of(SLACK, SLACK_BOT, TEAMS, DISCORD, MATTERMOST, MATTERMOST_BOT, TELEGRAM, NTFY);

    static Stream<Arguments> hostile() {
        var texts = List.of(
                Letters.HOSTILE,
                "<!channel>",
                "@everyone ",
                "&",
                "<",
                "_*`",
                "\u202E\u2067",
                "مرحبا ",
                "👩‍👩‍👧‍👦",
                "\u0000\u001B",
                "e\u0301\u0323",
                "\uD83D");
        return ALL.stream()
                .flatMap(channel -> texts.stream()
                        .flatMap(text -> Stream.of(60, 10_000).map(length -> Arguments.of(channel, text, length))));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverAnAlertSaysTheMessageKeepsToItsTool(Channel channel, String text, int length) {
        // given
        var letter = Letters.saying(text, length);
        // when
        var request = request(channel, letter);
        // then
        Tools.check(channel, request);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aTemplateOfTenThousandAlertsIsKeptInBoundsToo(Channel channel, String text, int length) {
        // given
        var digest = new Letter(
                "digest-1",
                Letter.Purpose.DIGEST,
                java.util.Collections.nCopies(60, Letters.saying(text, length).latest()),
                List.of(),
                null);
        // when
        var request = request(channel, digest);
        // then
        Tools.check(channel, request);
    }

    @Test
    void anAlertSaysWhoWhereWhenAndOnWhoseWord() {
        // when
        var text = body(request(SLACK, Letter.of(Letters.alert())))
                .at("/blocks/1/text/text")
                .asText();
        // then
        assertThat(text)
                .contains("*FLASH* · reported by one origin")
                .contains("*Who:* Armenia")
                .contains("*Where:* Yerevan, Armenia")
                .contains("*When:* 27 Sep 2020, 08:39 (GMT)")
                .contains("> A curfew begins at 22:00 (<https://herald.example/live#1|Highland Herald>)")
                .contains("*Denied:* There is no curfew (AZE)")
                .contains("<https://flashwire.example/?incident=i-7|Open the incident>");
    }

    @Test
    void aDeskIsToldInItsLanguageAndZone() {
        // given
        var hanoi = new Channel.Telegram("-1", TOKEN, null, Updates.THREAD, Language.VI, ZoneId.of("Asia/Ho_Chi_Minh"));
        // when
        var text = body(request(hanoi, Letter.of(Letters.alert()))).path("text").asText();
        // then
        assertThat(text)
                .contains("<b>TIN CHỚP · Armenia: ra lệnh giới nghiêm (Yerevan)</b>")
                .contains("một nguồn đưa tin")
                .contains("15:39 (GMT+7), 27/9/2020");
    }

    @Test
    void anExerciseSaysSoFirst() {
        // given
        var letter = Letter.of(Letters.alert(json -> json.put("exercise", true)));
        // when
        var headlines = ALL.stream().map(channel -> Tools.headline(channel, request(channel, letter)));
        // then
        assertThat(headlines).allSatisfy(headline -> assertThat(headline).contains("EXERCISE, NOT LIVE NEWS"));
    }

    @Test
    void toolsThatCanAnswerOrEditDo() {
        // given
        var update = Letters.update().withThread("77");
        // when
        var discord = request(DISCORD, update);
        var telegram = request(TELEGRAM, update);
        var mattermost = request(MATTERMOST_BOT, update);
        var slack = request(SLACK_BOT, update);
        var ntfy = request(NTFY, update);
        // then
        assertThat(discord.method()).isEqualTo(Method.PATCH);
        assertThat(discord.url()).isEqualTo(HOOK + "/messages/77?wait=true");
        assertThat(body(telegram).at("/reply_parameters/message_id").asLong()).isEqualTo(77);
        assertThat(body(mattermost).path("root_id").asText()).isEqualTo("77");
        assertThat(body(slack).path("thread_ts").asText()).isEqualTo("77");
        assertThat(body(ntfy).path("sequence_id").asText()).isEqualTo("i-7");
    }

    @Test
    void whereADeskWantsItTheFirstMessageIsChanged() {
        // given
        var update = Letters.update().withThread("77");
        // when
        var telegram = request(new Channel.Telegram("-1", TOKEN, null, Updates.EDIT, null, null), update);
        var mattermost = request(
                new Channel.MattermostBot("https://chat.example", "room", TOKEN, Updates.EDIT, null, null), update);
        // then
        assertThat(telegram.url()).endsWith("/editMessageText");
        assertThat(body(telegram).path("message_id").asLong()).isEqualTo(77);
        assertThat(mattermost.method()).isEqualTo(Method.PUT);
        assertThat(mattermost.url()).isEqualTo("https://chat.example/api/v4/posts/77/patch");
    }

    @Test
    void toolsThatCanOnlyPostSayWhatTheMessageFollows() {
        // given
        var update = Letters.update();
        // when
        var texts = Stream.of(SLACK, TEAMS, MATTERMOST)
                .map(channel -> new String(request(channel, update).body(), StandardCharsets.UTF_8));
        // then
        assertThat(texts)
                .allSatisfy(
                        text -> assertThat(text).contains("message 2 of this incident, first told 27 Sep 2020, 08:40"));
    }

    @Test
    void nobodyReadsASecretInAMessage() {
        // when
        var shown = ALL.stream()
                .map(channel -> request(channel, Letter.of(Letters.alert())).toString() + channel.shown());
        // then
        assertThat(shown)
                .allSatisfy(
                        text -> assertThat(text).doesNotContain("s3cr3tpath").doesNotContain("AAHdqTcv"));
    }

    private static Request request(Channel channel, Letter letter) {
        return (Request) COMPOSER.compose(channel, letter);
    }

    private static JsonNode body(Request request) {
        return Letters.read(new String(request.body(), StandardCharsets.UTF_8));
    }

    static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
