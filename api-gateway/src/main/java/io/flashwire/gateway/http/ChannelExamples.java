package io.flashwire.gateway.http;

/** A subscription for each channel, as little as it takes. */
final class ChannelExamples {

    static final String CAP = """
            {"name":"Night desk","channel":{"type":"WEBHOOK","url":"https://desk.example/cap","body":"CAP","zone":"Asia/Yerevan"}}""";

    static final String SLACK = """
            {"name":"Night desk","channel":{"type":"SLACK","url":"https://hooks.slack.com/services/T000/B000/XXXX"}}""";

    static final String SLACK_BOT = """
            {"name":"Night desk","channel":{"type":"SLACK_BOT","channel":"C0123456789","token":"xoxb-0000-0000-XXXX"}}""";

    static final String TEAMS = """
            {"name":"Night desk","channel":{"type":"TEAMS","url":"https://desk.example.logic.azure.com/workflows/0000/triggers/manual/paths/invoke"}}""";

    static final String DISCORD = """
            {"name":"Night desk","channel":{"type":"DISCORD","url":"https://discord.com/api/webhooks/0000/XXXX"}}""";

    static final String MATTERMOST = """
            {"name":"Night desk","channel":{"type":"MATTERMOST","url":"https://mattermost.example/hooks/XXXX"}}""";

    static final String MATTERMOST_BOT = """
            {"name":"Night desk","channel":{"type":"MATTERMOST_BOT","server":"https://mattermost.example","channel":"4xp9fdt77pncbef59f4k1qe83o","token":"XXXXXXXX"}}""";

    static final String TELEGRAM = """
            {"name":"Night desk","channel":{"type":"TELEGRAM","chat":"-1001234567890","token":"0000000000:XXXXXXXXXXXX","language":"vi"}}""";

    static final String EMAIL = """
            {"name":"Night desk","channel":{"type":"EMAIL","to":["night@desk.example"]}}""";

    static final String NTFY = """
            {"name":"Night desk","channel":{"type":"NTFY","topic":"desk-7f3a9c"}}""";

    static final String REPLAY = """
            {"from":"2020-09-27T00:00:00Z","until":"2020-09-28T00:00:00Z","states":["FAILED"]}""";

    private ChannelExamples() {}
}
