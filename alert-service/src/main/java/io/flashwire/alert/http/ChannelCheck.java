package io.flashwire.alert.http;

import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.channel.Redaction;
import io.flashwire.alert.http.Problem.Violation;
import io.flashwire.egress.Egress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a channel that somebody asks for. */
final class ChannelCheck {

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{8,500}");
    private static final Pattern TELEGRAM_TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{10,100}");
    private static final Pattern TELEGRAM_CHAT = Pattern.compile("-?\\d{1,20}|@[A-Za-z0-9_]{4,32}");
    private static final Pattern ROOM = Pattern.compile("#?[A-Za-z0-9_-]{1,80}");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final int MOST_MAILBOXES = 50;

    private final List<Violation> violations = new ArrayList<>();

    private ChannelCheck() {}

    static List<Violation> violations(@Nullable Channel channel) {
        var check = new ChannelCheck();
        switch (channel) {
            case null -> check.object("", "is missing");
            case Channel.Webhook webhook -> check.url("url", webhook.url());
            case Channel.Slack slack -> check.url("url", slack.url());
            case Channel.Teams teams -> check.url("url", teams.url());
            case Channel.Discord discord -> check.url("url", discord.url());
            case Channel.Mattermost mattermost -> check.url("url", mattermost.url());
            case Channel.SlackBot bot -> {
                check.matches("channel", bot.channel(), ROOM);
                check.matches("token", bot.token(), TOKEN);
                check.server(bot.server());
            }
            case Channel.MattermostBot bot -> {
                check.url("server", bot.server());
                check.matches("channel", bot.channel(), ROOM);
                check.matches("token", bot.token(), TOKEN);
            }
            case Channel.Telegram telegram -> {
                check.matches("chat", telegram.chat(), TELEGRAM_CHAT);
                check.matches("token", telegram.token(), TELEGRAM_TOKEN);
                check.server(telegram.server());
            }
            case Channel.Ntfy ntfy -> {
                check.matches("topic", ntfy.topic(), TOPIC);
                check.server(ntfy.server());
                if (ntfy.token() != null) {
                    check.matches("token", ntfy.token(), TOKEN);
                }
            }
            case Channel.Email email -> check.mailboxes(email.to());
        }
        return check.violations;
    }

    private void object(String field, String objection) {
        violations.add(new Violation(field.isEmpty() ? "channel" : "channel." + field, objection));
    }

    private void server(@Nullable String url) {
        if (url != null) {
            url("server", url);
        }
    }

    /** @param url JSON may leave it out, whatever the record's type says */
    private void url(String field, @Nullable String url) {
        if (url == null) {
            object(field, "is missing");
        } else if (Redaction.hides(url)) {
            object(field, "is not given in full");
        } else {
            Egress.objection(url).ifPresent(objection -> object(field, objection));
        }
    }

    private void matches(String field, @Nullable String text, Pattern pattern) {
        if (text == null) {
            object(field, "is missing");
        } else if (Redaction.hides(text)) {
            object(field, "is not given in full");
        } else if (!pattern.matcher(text).matches()) {
            object(field, "is not written as it must be");
        }
    }

    private void mailboxes(List<String> to) {
        if (to.isEmpty() || to.size() > MOST_MAILBOXES) {
            object("to", "needs 1 to " + MOST_MAILBOXES + " addresses");
        }
        for (var at = 0; at < to.size(); at++) {
            matches("to." + at, to.get(at), MAILBOX);
        }
    }
}
