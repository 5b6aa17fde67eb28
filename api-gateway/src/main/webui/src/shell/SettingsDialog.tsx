import { useSignal, type Signal } from "@preact/signals";
import { alarm } from "../alerts/sound";
import { language, speak, t, type Language } from "../i18n/language";
import { Dialog } from "./Dialog";
import { settingsOpen } from "./dialogs";
import { access, signOut } from "./session";
import { announceExercises, notifications, sound, theme, type Theme } from "./settings";

export function SettingsDialog() {
  const words = t().settings;
  const refused = useSignal(false);

  const allow = async (wanted: boolean) => {
    const answer = wanted && "Notification" in window ? await Notification.requestPermission() : "denied";
    notifications.value = wanted && answer === "granted";
    refused.value = wanted && answer !== "granted";
  };

  return (
    <Dialog open={settingsOpen} title={words.title}>
      <div class="settings">
        <p><Check value={sound} label={words.sound} /> <button type="button" onClick={alarm}>{words.soundTry}</button></p>
        <p>
          <label>
            <input type="checkbox" checked={notifications.value} onChange={(event) => void allow(event.currentTarget.checked)} />
            {words.notifications}
          </label>
          {refused.value ? <span role="alert" class="bad"> {words.refused}</span> : null}
        </p>
        <p><Check value={announceExercises} label={words.exercises} /></p>
        <p>
          <label>{words.theme}{" "}
            <select value={theme.value} onChange={(event) => (theme.value = event.currentTarget.value as Theme)}>
              {(["system", "light", "dark"] as const).map((each) => <option key={each} value={each}>{words.themes[each]}</option>)}
            </select>
          </label>
          <label>{words.language}{" "}
            <select value={language.value} onChange={(event) => speak(event.currentTarget.value as Language)}>
              <option value="en" lang="en">English</option>
              <option value="vi" lang="vi">Tiếng Việt</option>
            </select>
          </label>
        </p>
        {access.value.state === "in" ? (
          <p class="account">
            <span>{t().session.as(access.value.session.name)} ({[...access.value.session.roles].sort().join(", ")})</span>
            <button type="button" id="sign-out" onClick={() => void signOut().then(() => (settingsOpen.value = false))}>{t().session.signOut}</button>
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

function Check({ value, label }: { value: Signal<boolean>; label: string }) {
  return (
    <label>
      <input type="checkbox" checked={value.value} onChange={(event) => (value.value = event.currentTarget.checked)} /> {label}
    </label>
  );
}
