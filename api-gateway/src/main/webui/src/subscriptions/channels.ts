import type { Channel } from "./api";

/** What each kind of channel needs to be told; the first field is its address or its secret. */
export const CHANNELS: Record<string, readonly Field[]> = {
  WEBHOOK: [field("url", "https://"), choice("body", ["CLOUDEVENTS", "CAP"]), choice("signing", ["V1", "V1A"])],
  SLACK: [field("url", "https://hooks.slack.com/…")],
  SLACK_BOT: [field("channel", "C0123456789"), field("token", "xoxb-…")],
  TEAMS: [field("url", "https://")],
  DISCORD: [field("url", "https://discord.com/api/webhooks/…")],
  MATTERMOST: [field("url", "https://")],
  MATTERMOST_BOT: [field("server", "https://"), field("channel", ""), field("token", "")],
  TELEGRAM: [field("chat", "-100…"), field("token", "123:…")],
  EMAIL: [{ name: "to", hint: "desk@newsroom.example, …", list: true, optional: false, choices: undefined }],
  NTFY: [field("topic", ""), { ...field("server", "https://ntfy.sh"), optional: true }, { ...field("token", ""), optional: true }],
};

/** Names of channels and forms, which are the same in every language. */
const NAMES: Record<string, string> = {
  WEBHOOK: "Webhook",
  SLACK: "Slack",
  SLACK_BOT: "Slack bot",
  TEAMS: "Microsoft Teams",
  DISCORD: "Discord",
  MATTERMOST: "Mattermost",
  MATTERMOST_BOT: "Mattermost bot",
  TELEGRAM: "Telegram",
  EMAIL: "E-mail",
  NTFY: "ntfy",
  CLOUDEVENTS: "CloudEvents (JSON)",
  CAP: "CAP 1.2 (XML)",
  V1: "v1 (HMAC-SHA256)",
  V1A: "v1a (Ed25519)",
};

export function nameOf(constant: string): string {
  return NAMES[constant] ?? constant.toLowerCase().replaceAll("_", " ");
}

export interface Field {
  name: string;
  hint: string;
  list: boolean;
  optional: boolean;
  choices: readonly string[] | undefined;
}

function field(name: string, hint: string): Field {
  return { name, hint, list: false, optional: false, choices: undefined };
}

function choice(name: string, choices: readonly string[]): Field {
  return { ...field(name, ""), choices };
}

/** Where it goes to, in a few words; secrets come redacted. */
export function described(channel: Channel): string {
  const [first] = CHANNELS[channel.type] ?? [];
  const value = first && channel[first.name];
  return `${nameOf(channel.type)}${value ? `: ${String(value)}` : ""}`;
}
