import { useEffect, useState } from "preact/hooks";
import type { Location } from "../api/types";
import { t } from "../i18n/language";
import { outline, type Window } from "./projection";
import { rings } from "./world";

const WIDTH = 320;
const HEIGHT = 200;

/** Where in the world a place is: the outlines around it and a dot. */
export function Locator({ place }: { place: Location }) {
  const { latitude, longitude, name } = place;
  const [path, setPath] = useState<string>();
  useEffect(() => {
    if (latitude !== undefined && longitude !== undefined) {
      const window: Window = { latitude, longitude, height: 14, ratio: WIDTH / HEIGHT };
      void rings().then((all) => setPath(outline(window, all, WIDTH, HEIGHT)), () => setPath(""));
    }
  }, [latitude, longitude]);
  if (latitude === undefined || longitude === undefined) {
    return null;
  }
  return (
    <svg class="locator" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t().incident.map(name)}>
      <path class="land" d={path ?? ""} />
      <circle class="halo" cx={WIDTH / 2} cy={HEIGHT / 2} r={14} />
      <circle class="dot" cx={WIDTH / 2} cy={HEIGHT / 2} r={5} />
    </svg>
  );
}
