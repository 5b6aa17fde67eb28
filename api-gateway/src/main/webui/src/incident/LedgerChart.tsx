import { nameOfParty } from "../alerts/parties";
import { locale, t, word } from "../i18n/language";
import type { Line } from "./ledger";

const WIDTH = 640;
const ROW = 26;
const LEFT = 8;

/** For each thing counted: a bar per side and speaker to the highest number, with a mark at the latest. */
export function LedgerChart({ lines }: { lines: readonly Line[] }) {
  const words = t().incident;
  const things = [...new Set(lines.map((line) => line.what))];
  return (
    <>
      {things.map((what) => {
        const own = lines.filter((line) => line.what === what);
        const most = Math.max(...own.map((line) => line.highest), 1);
        return (
          <div class="ledger" key={what}>
            <table>
              <caption>{word("what", what)}</caption>
              <thead>
                <tr><th scope="col">{words.side}</th><th scope="col">{words.speaker}</th><th scope="col">{words.latest}</th><th scope="col">{words.highest}</th><th scope="col"><span class="visually-hidden">{words.ledger}</span></th></tr>
              </thead>
              <tbody>
                {own.map((line, index) => (
                  <tr key={index}>
                    <td dir="auto">{line.whose ? nameOfParty(line.whose) : <span class="quiet">{words.nobodys}</span>}</td>
                    <td dir="auto">{nameOfParty(line.speaker)}</td>
                    <td class="number">{line.points.at(-1)?.atLeast ? "≥ " : ""}{line.latest.toLocaleString(locale())}</td>
                    <td class="number">{line.highest.toLocaleString(locale())}</td>
                    <td class="chart"><Row line={line} most={most} side={sideOf(own, line)} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </>
  );
}

/** Each side has a tone of its own. */
function sideOf(lines: readonly Line[], line: Line): number {
  return [...new Set(lines.map((each) => each.whose))].indexOf(line.whose) % 4;
}

function Row({ line, most, side }: { line: Line; most: number; side: number }) {
  const x = (value: number) => LEFT + (value / most) * (WIDTH - 2 * LEFT);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" x={LEFT} y={ROW / 2 - 1} width={WIDTH - 2 * LEFT} height={2} />
      <rect class="told" data-side={side} x={LEFT} y={6} width={Math.max(x(line.highest) - LEFT, 2)} height={ROW - 12} />
      {line.points.map((point, index) => <rect key={index} class="point" x={x(point.value) - 1.5} y={3} width={3} height={ROW - 6} />)}
    </svg>
  );
}
