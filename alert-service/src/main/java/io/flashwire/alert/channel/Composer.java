package io.flashwire.alert.channel;

import io.flashwire.alert.channel.Templates.Layout;
import java.nio.file.Path;
import java.util.Optional;

/** Makes of a letter what its tool takes. Pure: the same letter makes the same message. */
public final class Composer {

    private final NoticeWriter notices;
    private final Templates templates;
    private final Sender sender;

    private Composer(NoticeWriter notices, Templates templates, Sender sender) {
        this.notices = notices;
        this.templates = templates;
        this.sender = sender;
    }

    /**
     * @param folder with templates of a desk's own, which take the place of those that Flashwire ships
     * @throws IllegalArgumentException where one of them cannot be used
     */
    public static Composer with(Sender sender, Optional<Path> folder) {
        var notices = new NoticeWriter(Phrases::shipped, sender.page());
        var templates = folder.map(path -> Templates.overriddenIn(path, Sample.notice(notices)))
                .orElseGet(Templates::shipped);
        return new Composer(notices, templates, sender);
    }

    public Message compose(Channel channel, Letter letter) {
        // Whoever is to be roused must be notified.
        return letter.purpose() == Letter.Purpose.ESCALATION && channel.edits()
                ? written(channel, letter.withThread(null))
                : written(channel, letter);
    }

    private Message written(Channel channel, Letter letter) {
        return switch (channel) {
            case Channel.Webhook webhook -> WebhookBody.request(webhook, letter, sender);
            case Channel.Slack slack -> Slack.post(slack, draft(channel, letter, Layout.SLACK));
            case Channel.SlackBot bot -> Slack.post(bot, draft(channel, letter, Layout.SLACK), letter.thread());
            case Channel.Teams teams -> Teams.post(teams, draft(channel, letter, Layout.TEAMS));
            case Channel.Discord discord -> Discord.post(discord, draft(channel, letter, Layout.DISCORD), letter);
            case Channel.Mattermost mattermost ->
                Mattermost.post(mattermost, draft(channel, letter, Layout.MATTERMOST));
            case Channel.MattermostBot bot ->
                Mattermost.post(bot, draft(channel, letter, Layout.MATTERMOST), letter.thread());
            case Channel.Telegram telegram -> Telegram.post(telegram, draft(channel, letter, Layout.TELEGRAM), letter);
            case Channel.Ntfy ntfy -> Ntfy.post(ntfy, draft(channel, letter, Layout.NTFY), letter);
            case Channel.Email email ->
                Mail.mail(
                        email,
                        draft(channel, letter, Layout.MAIL_TEXT),
                        draft(channel, letter, Layout.MAIL_HTML),
                        letter,
                        sender);
        };
    }

    /** Whether the tool itself shows what this message follows. */
    private static boolean showsThread(Channel channel, Letter letter) {
        return switch (channel) {
            case Channel.Slack _, Channel.Teams _, Channel.Mattermost _ -> false;
            case Channel.Webhook _, Channel.Email _, Channel.Ntfy _ -> true;
            case Channel.SlackBot _, Channel.Discord _, Channel.MattermostBot _, Channel.Telegram _ ->
                letter.thread() != null;
        };
    }

    private Draft draft(Channel channel, Letter letter, Layout layout) {
        return new Draft(notices.write(letter, channel, showsThread(channel, letter)), templates, layout);
    }
}
