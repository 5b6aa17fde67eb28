import { pieces, type Stretch } from "./highlight";
import { safe } from "./safe";

/** A text from outside with stretches of it marked; whatever it holds, it is shown as text. */
export function Marked({ text, stretches }: { text: string; stretches: readonly Stretch[] }) {
  return (
    <>
      {pieces(text, stretches).map((piece, index) => {
        const shown = safe(piece.text);
        if (piece.marks.includes("evidence")) {
          return <mark key={index} title={piece.title}>{shown}</mark>;
        }
        if (piece.marks.includes("denial")) {
          return <mark key={index} class="denial" title={piece.title}>{shown}</mark>;
        }
        return piece.marks.length > 0 ? <span key={index} class={`named ${piece.marks.join(" ")}`} title={piece.title}>{shown}</span> : shown;
      })}
    </>
  );
}
