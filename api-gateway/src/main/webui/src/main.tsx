import "@fontsource-variable/inter/wght.css";
import "./style/tokens.css";
import "./style/shell.css";
import "./style/alerts.css";
import "./style/incident.css";
import "./style/views.css";
import { render } from "preact";
import { start } from "./alerts/desk";
import { App } from "./shell/App";
import { followLinks } from "./shell/address";
import { listenToKeys } from "./shell/keys";

followLinks();
listenToKeys();
render(<App />, document.getElementById("app")!);
void start();
