import { word, t } from "../i18n/language";
import { tally } from "../alerts/tally";
import { range, within } from "./situation";

const MOST = 8;
const WIDTH = 400;
const HEIGHT = 18;

/** When which kind of thing happened: a line for each, a mark for each incident. */
export function Kinds() {
  const { from, to } = range.value;
  const incidents = within.value;
  const x = (at: string) => ((Date.parse(at) - from) / Math.max(to - from, 1)) * (WIDTH - 8) + 4;
  return (
    <section class="kinds" aria-label={t().map.perKind}>
      <ul>
        {tally(incidents, ({ kind }) => [{ id: kind, name: word("kind", kind) }]).slice(0, MOST).map(({ id, name, count }) => (
          <li key={id}>
            <span>{name}</span>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" x={0} y={HEIGHT / 2 - 0.5} width={WIDTH} height={1} />
              {incidents.filter((incident) => incident.kind === id).map((incident) => (
                <rect key={incident.id} class="bar" data-tier={incident.tier} x={x(incident.occurredAt) - 2} y={2} width={4} height={HEIGHT - 4} />
              ))}
            </svg>
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
