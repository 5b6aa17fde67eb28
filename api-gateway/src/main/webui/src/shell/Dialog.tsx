import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../i18n/language";
import { Icon } from "./Icon";

/** A modal dialog; the browser keeps the focus in it and gives it back. */
export function Dialog({ open, title, children }: { open: Signal<boolean>; title: string; children: ComponentChildren }) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open.value && !element.current?.open) {
      element.current?.showModal();
    } else if (!open.value) {
      element.current?.close();
    }
  }, [open.value]);
  return (
    <dialog ref={element} aria-labelledby={id} onClose={() => (open.value = false)} onClick={(event) => {
      if (event.target === element.current) {
        open.value = false;
      }
    }}>
      {open.value ? (
        <div class="dialog">
          <h2 id={id}>{title}</h2>
          <button type="button" class="icon close" aria-label={t().settings.close} onClick={() => (open.value = false)}><Icon name="close" /></button>
          {children}
        </div>
      ) : <h2 id={id} hidden>{title}</h2>}
    </dialog>
  );
}
