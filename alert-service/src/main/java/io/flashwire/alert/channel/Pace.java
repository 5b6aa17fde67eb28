package io.flashwire.alert.channel;

import java.time.Duration;

/**
 * How fast a tool takes messages, by its documentation.
 *
 * @param burst how many at once
 * @param every then one in this time
 */
public record Pace(int burst, Duration every) {

    public static Pace of(Channel channel) {
        return switch (channel) {
            case Channel.Webhook _ -> new Pace(200, Duration.ofMillis(5));
            case Channel.Slack _, Channel.SlackBot _ -> new Pace(3, Duration.ofSeconds(1));
            case Channel.Teams _ -> new Pace(4, Duration.ofMillis(250));
            // 5 in 2 seconds, and 30 in a minute for a channel.
            case Channel.Discord _ -> new Pace(5, Duration.ofSeconds(2));
            case Channel.Mattermost _, Channel.MattermostBot _ -> new Pace(10, Duration.ofMillis(100));
            // A group takes 20 in a minute; its id is negative, or a name.
            case Channel.Telegram telegram ->
                isPrivate(telegram.chat()) ? new Pace(1, Duration.ofSeconds(1)) : new Pace(3, Duration.ofSeconds(3));
            case Channel.Email _ -> new Pace(20, Duration.ofSeconds(3));
            case Channel.Ntfy _ -> new Pace(60, Duration.ofSeconds(5));
        };
    }

    private static boolean isPrivate(String chat) {
        return !chat.startsWith("-") && !chat.startsWith("@");
    }
}
