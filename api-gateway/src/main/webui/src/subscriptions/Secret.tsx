import { useSignal } from "@preact/signals";
import { t } from "../i18n/language";

export function Secret({ text, onClose }: { text: string; onClose: () => void }) {
  const words = t().subscriptions;
  const copied = useSignal(false);
  return (
    <div class="notice secret" role="alert">
      <p>{words.secret}</p>
      <code id="secret">{text}</code>
      <button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => (copied.value = true))}>{copied.value ? words.copied : words.copy}</button>
      <button type="button" onClick={onClose}>{t().settings.close}</button>
    </div>
  );
}
