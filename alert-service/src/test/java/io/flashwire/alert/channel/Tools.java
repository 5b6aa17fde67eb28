package io.flashwire.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.alert.channel.Message.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** The tools as their documentation has them: each refuses what it would refuse. */
final class Tools {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066\\u2067]");
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)(?: href=\"https?://[^\"<>]*\")?>");
    private static final Pattern ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot|#39);)");
    private static final Pattern SLACK_LINK = Pattern.compile("<https?://[^<>|]+\\|[^<>|]*>");
    private static final Pattern MENTION = Pattern.compile("@(everyone|here|channel|all)\\b");

    private Tools() {}

    static void check(Channel channel, Request request) {
        var body = Letters.read(new String(request.body(), StandardCharsets.UTF_8));
        switch (channel) {
            case Channel.Slack _, Channel.SlackBot _ -> slack(body);
            case Channel.Teams _ -> teams(body, request.body().length);
            case Channel.Discord _ -> discord(body);
            case Channel.Mattermost _ -> markdown(body.path("text").asText(), 16_383);
            case Channel.MattermostBot _ -> markdown(body.path("message").asText(), 16_383);
            case Channel.Telegram _ -> telegram(body.path("text").asText());
            case Channel.Ntfy _ -> ntfy(body);
            case Channel.Webhook _, Channel.Email _ -> throw new IllegalArgumentException("no chat tool");
        }
    }

    static String headline(Channel channel, Request request) {
        var body = Letters.read(new String(request.body(), StandardCharsets.UTF_8));
        return switch (channel) {
            case Channel.Slack _, Channel.SlackBot _ ->
                body.at("/blocks/0/text/text").asText();
            case Channel.Teams _ ->
                body.at("/attachments/0/content/body/0/text").asText();
            case Channel.Discord _ -> body.path("content").asText();
            case Channel.Mattermost _, Channel.Telegram _ ->
                body.path("text").asText().lines().findFirst().orElse("");
            case Channel.MattermostBot _ ->
                body.path("message").asText().lines().findFirst().orElse("");
            case Channel.Ntfy _ -> body.path("title").asText();
            case Channel.Webhook _, Channel.Email _ -> throw new IllegalArgumentException("no chat tool");
        };
    }

    private static void slack(JsonNode body) {
        var header = body.at("/blocks/0/text/text").asText();
        var section = body.at("/blocks/1/text/text").asText();
        clean(header, 150);
        clean(section, 3_000);
        clean(body.path("text").asText(), 4_000);
        assertThat(body.toString().length()).isLessThanOrEqualTo(13_200);
        assertThat(SLACK_LINK.matcher(section).replaceAll(""))
                .doesNotContain("<")
                .doesNotContainPattern(ENTITY);
        assertThat(body.path("text").asText()).doesNotContain("<").doesNotContainPattern(ENTITY);
    }

    private static void teams(JsonNode body, int bytes) {
        assertThat(bytes).isLessThanOrEqualTo(28 * 1_024);
        var attachment = body.at("/attachments/0");
        assertThat(body.path("type").asText()).isEqualTo("message");
        assertThat(attachment.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(attachment.has("contentUrl")).isTrue();
        assertThat(attachment.at("/content/type").asText()).isEqualTo("AdaptiveCard");
        for (var block : attachment.at("/content/body")) {
            markdown(block.path("text").asText(), 28_000);
            assertThat(block.path("text").asText()).doesNotContain("{{");
        }
    }

    private static void discord(JsonNode body) {
        var description = body.at("/embeds/0/description").asText();
        markdown(body.path("content").asText(), 2_000);
        markdown(description, 4_096);
        assertThat(description.length()).isLessThanOrEqualTo(6_000);
        assertThat(body.at("/allowed_mentions/parse").isArray()).isTrue();
        assertThat(body.at("/allowed_mentions/parse")).isEmpty();
    }

    private static void telegram(String text) {
        clean(text, 4_096);
        assertThat(text).doesNotContainPattern(ENTITY);
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(text);
        while (tags.find()) {
            if (tags.group(1).isEmpty()) {
                assertThat(tags.group(2)).isIn("b", "i", "a", "blockquote");
                open.push(tags.group(2));
            } else {
                assertThat(open.poll()).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(tags.reset().replaceAll("")).doesNotContain("<").doesNotContain(">");
    }

    private static void ntfy(JsonNode body) {
        clean(body.path("title").asText(), 250);
        clean(body.path("message").asText(), 4_096);
        assertThat(body.path("message").asText().getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(4_096);
        assertThat(body.path("priority").asInt()).isBetween(1, 5);
    }

    private static void markdown(String text, int longest) {
        clean(text, longest);
        assertThat(text)
                .doesNotContainPattern(MENTION)
                .doesNotContain("](https://evil.example")
                .doesNotContainPattern("(?<!\\\\)<[@#!:]");
    }

    private static void clean(String text, int longest) {
        assertThat(text).isNotBlank();
        assertThat(text.length()).isLessThanOrEqualTo(longest);
        assertThat(text)
                .doesNotContainPattern(CONTROL)
                .doesNotContainPattern(DIRECTION)
                .doesNotContainPattern(LONE_SURROGATE);
        assertThat(text.chars().filter(character -> character == '\u2068').count())
                .as("isolates that are opened and closed")
                .isEqualTo(
                        text.chars().filter(character -> character == '\u2069').count());
    }
}
