import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client";
import { t } from "../i18n/language";

export function SignIn({ linkUsed }: { linkUsed: boolean }) {
  const words = t().session;
  const provider = useProvider();
  return (
    <section class="sign-in" aria-labelledby="sign-in">
      <h1 id="sign-in">{words.title}</h1>
      <p>{linkUsed ? words.used : words.why}</p>
      {provider && <p><a href={provider}>{words.provider}</a></p>}
      <p><WithCode text={words.how} code="./flashwire up" /></p>
      <p>{words.programs} <code>Authorization: Bearer fw_…</code></p>
    </section>
  );
}

function WithCode({ text, code }: { text: string; code: string }) {
  const [before = "", after = ""] = text.split(code);
  return <>{before}<code>{code}</code>{after}</>;
}

/** Where the identity provider signs in, if there is one. */
function useProvider(): string | undefined {
  const [provider, setProvider] = useState<string>();
  useEffect(() => {
    get<{ provider?: string }>("/login/ways").then(
      (ways) => setProvider(ways.provider),
      () => setProvider(undefined));
  }, []);
  return provider;
}
