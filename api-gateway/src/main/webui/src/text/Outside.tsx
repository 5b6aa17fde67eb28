import { safeUrl } from "./safe";

/** A link out of the dashboard, where the address may be one; else its words alone. */
export function Outside({ url, text }: { url: string | undefined; text: string }) {
  const href = safeUrl(url);
  return href ? <a href={href} target="_blank" rel="noopener noreferrer nofollow">{text}</a> : <>{text}</>;
}
