import { lazy } from "./lazy";
import { spoken } from "../alerts/announcing";
import { AlertsView } from "../alerts/AlertsView";
import { t } from "../i18n/language";
import { address, type View } from "./address";
import { complaint } from "./complaint";
import { Header } from "./Header";
import { HelpDialog } from "./HelpDialog";
import { Nav } from "./Nav";
import { access } from "./session";
import { SettingsDialog } from "./SettingsDialog";
import { SignIn } from "./SignIn";

const FeedView = lazy(() => import("../feed/FeedView").then((module) => module.FeedView));
const MapView = lazy(() => import("../map/MapView").then((module) => module.MapView));
const SubscriptionsView = lazy(() => import("../subscriptions/SubscriptionsView").then((module) => module.SubscriptionsView));
const SourcesView = lazy(() => import("../sources/SourcesView").then((module) => module.SourcesView));

const VIEWS: Record<View, () => preact.JSX.Element> = {
  alerts: () => <AlertsView />,
  feed: () => <FeedView />,
  map: () => <MapView />,
  subscriptions: () => <SubscriptionsView />,
  sources: () => <SourcesView />,
};

export function App() {
  return (
    <>
      <a class="skip" href="#main">{t().skip}</a>
      <Header />
      {access.value.state === "in" ? <Nav /> : null}
      <main id="main" tabIndex={-1}>
        <Content />
      </main>
      <p class="visually-hidden" role="status" aria-live="polite">{spoken.value}</p>
      <p class="complaint" role="alert" data-shown={complaint.value ? "yes" : "no"}>{complaint.value}</p>
      <SettingsDialog />
      <HelpDialog />
    </>
  );
}

function Content() {
  switch (access.value.state) {
    case "unknown":
      return <p class="notice quiet">{t().alerts.loading} …</p>;
    case "out":
      return <SignIn linkUsed={access.value.linkUsed} />;
    case "in":
      return VIEWS[address.value.view]();
  }
}
