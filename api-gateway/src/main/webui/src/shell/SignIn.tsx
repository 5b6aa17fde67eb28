import { t } from "../i18n/language";

export function SignIn({ linkUsed }: { linkUsed: boolean }) {
  const words = t().session;
  return (
    <section class="sign-in" aria-labelledby="sign-in">
      <h1 id="sign-in">{words.title}</h1>
      <p>{linkUsed ? words.used : words.why}</p>
      <p>{words.how}</p>
      <p>{words.programs} <code>Authorization: Bearer fw_…</code></p>
    </section>
  );
}
