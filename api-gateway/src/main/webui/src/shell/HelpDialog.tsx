import { t } from "../i18n/language";
import { Dialog } from "./Dialog";
import { helpOpen } from "./dialogs";

export function HelpDialog() {
  const words = t().help;
  const keys: [string[], string][] = [
    [["j", "↓"], words.next],
    [["k", "↑"], words.previous],
    [["Enter", "o"], words.open],
    [["a"], words.acknowledge],
    [["/"], words.search],
    [["Esc"], words.back],
    [["1", "2", "3", "4", "5"], words.goto],
    [["?"], words.help],
  ];
  return (
    <Dialog open={helpOpen} title={words.title}>
      <dl class="keys">
        {keys.map(([pressed, does]) => (
          <div key={does}>
            <dt>{pressed.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
