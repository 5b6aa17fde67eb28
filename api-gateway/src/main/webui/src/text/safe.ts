const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const BIDI_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text as it may be shown: what could turn the text around it upside down, or is invisible, shows as a sign of its own. */
export function safe(text: string): string {
  return text.replace(CONTROLS, "\uFFFD").replace(BIDI_OVERRIDES, "\uFFFD");
}

/** An address that may become a link: http and https only. */
export function safeUrl(url: string | undefined): string | undefined {
  try {
    return url !== undefined && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
