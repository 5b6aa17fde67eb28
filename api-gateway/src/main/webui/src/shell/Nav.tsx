import { t } from "../i18n/language";
import { address, VIEWS, write } from "./address";
import { Icon, type IconName } from "./Icon";

const ICONS: Record<(typeof VIEWS)[number], IconName> = {
  alerts: "bolt",
  feed: "feed",
  map: "map",
  subscriptions: "bell",
  sources: "antenna",
};

export function Nav() {
  return (
    <nav class="views" aria-label={t().nav.label}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <a
              href={write({ view, id: undefined, parameters: new URLSearchParams() })}
              data-inside="yes"
              aria-current={address.value.view === view ? "page" : undefined}
            >
              <Icon name={ICONS[view]} /><span>{t().nav[view]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
