// The live alerts: one card for each incident, which its later alerts change. Everything from outside goes in as text.
import { card } from "./card.js";

const TIERS = ["FLASH", "BULLETIN", "URGENT", "ROUTINE"];
const OVERLAP_MS = 120_000;
const PAGE = 30;

const list = document.getElementById("incidents");
const incidents = new Map();
let older = null;
let stream = null;

function connection(state, text) {
  const words = document.getElementById("connection-text");
  document.getElementById("connection").dataset.state = state;
  if (words.textContent !== text) {
    words.textContent = text;
  }
}

function show(id, visible) {
  document.getElementById(id).hidden = !visible;
}

/** Takes an alert in; an earlier one than the card shows only joins its thread. */
function take(alert, arrivedNow) {
  const known = incidents.get(alert.incident.id) ?? { thread: new Map(), latest: alert };
  if (known.thread.has(alert.sequence)) {
    return;
  }
  known.thread.set(alert.sequence, alert);
  if (alert.sequence >= known.latest.sequence) {
    known.latest = alert;
  }
  incidents.set(alert.incident.id, known);
  render(known, arrivedNow);
}

function render(incident, arrivedNow) {
  const latest = incident.latest;
  const element = card(latest, [...incident.thread.values()].sort((one, other) => other.sequence - one.sequence));
  element.classList.toggle("new", arrivedNow);
  element.hidden = !wanted(latest);
  if (incident.element?.querySelector("details")?.open) {
    element.querySelector("details")?.setAttribute("open", "");
  }
  incident.element?.remove();
  incident.element = element;
  element.dataset.sentAt = latest.sentAt;
  const at = Date.parse(latest.sentAt);
  const behind = [...list.children].find((other) => {
    const others = Date.parse(other.dataset.sentAt);
    return arrivedNow ? others <= at : others < at;
  });
  list.insertBefore(element, behind ?? null);
  show("empty", false);
}

function wanted(alert) {
  const least = document.getElementById("min-tier").value;
  return TIERS.indexOf(alert.tier) <= TIERS.indexOf(least)
    && (document.getElementById("exercises").checked || !alert.exercise);
}

function filter() {
  for (const incident of incidents.values()) {
    incident.element.hidden = !wanted(incident.latest);
  }
}

async function get(path) {
  const response = await fetch(path, { headers: { Accept: "application/json" } });
  if (response.status === 401 || response.status === 403) {
    signedOut();
    throw new Error("signed out");
  }
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}`);
  }
  return response.json();
}

async function loadOlder() {
  const page = await get(`/api/alerts?limit=${PAGE}${older ? `&cursor=${encodeURIComponent(older)}` : ""}`);
  page.items.forEach((alert) => take(alert, false));
  older = page.next ?? null;
  show("older", older !== null);
  show("empty", incidents.size === 0);
}

function follow(sinceMs) {
  stream?.close();
  connection("catching-up", "Catching up");
  const since = new Date(sinceMs).toISOString();
  const source = new EventSource(`/api/alerts/stream?since=${encodeURIComponent(since)}`);
  stream = source;
  source.addEventListener("open", () => connection("live", "Live"));
  source.addEventListener("alert", (event) => {
    connection("live", "Live");
    take(JSON.parse(event.data), true);
  });
  source.addEventListener("gap", (event) => {
    const gap = document.getElementById("gap");
    gap.textContent = `Some alerts were missed: ${JSON.parse(event.data).detail}.`;
    gap.hidden = false;
  });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CONNECTING) {
      connection("catching-up", "Connection lost, catching up");
    } else {
      // Refused, not cut off: signed out, or the server is not ready. Ask which, and try again.
      connection("offline", "Offline");
      setTimeout(start, 3_000);
    }
  });
}

function signedOut() {
  stream?.close();
  connection("offline", "Not signed in");
  show("sign-in", true);
  show("filters", false);
  show("empty", false);
  show("older", false);
  incidents.clear();
  list.replaceChildren();
}

/** The stream starts a little in the past, so that nothing falls between what was stored and what is told. */
async function start() {
  try {
    await get("/api/session");
    show("sign-in", false);
    show("filters", true);
    const startedAt = Date.now();
    older = null;
    await loadOlder();
    follow(startedAt - OVERLAP_MS);
  } catch (failure) {
    if (failure.message !== "signed out") {
      connection("offline", "Offline, trying again");
      setTimeout(start, 3_000);
    }
  }
}

document.getElementById("filters").addEventListener("change", filter);
document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
document.getElementById("older").addEventListener("click", () => loadOlder().catch(() => connection("offline", "Offline")));
document.getElementById("sign-out").addEventListener("click", async () => {
  await fetch("/api/session", { method: "DELETE" });
  signedOut();
});
window.addEventListener("offline", () => connection("offline", "Offline"));
window.addEventListener("online", () => start());

if (new URLSearchParams(location.search).get("link") === "used") {
  document.getElementById("sign-in-reason").textContent =
    "That link was used before, or is out of date. Each link signs in once.";
  history.replaceState(null, "", "/");
}
start();
