import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n/language";

/** A view whose code is fetched when it is first shown. */
export function lazy(load: () => Promise<FunctionComponent>): FunctionComponent {
  let loaded: FunctionComponent | undefined;
  return function Lazy() {
    const [state, setState] = useState<"loading" | "loaded" | "failed">(loaded ? "loaded" : "loading");
    useEffect(() => {
      if (state === "loading") {
        load().then(
          (component) => {
            loaded = component;
            setState("loaded");
          },
          () => setState("failed"),
        );
      }
    }, [state]);
    if (loaded) {
      const View = loaded;
      return <View />;
    }
    return state === "failed" ? (
      <p class="notice">
        {t().alerts.failed} <button type="button" onClick={() => setState("loading")}>{t().alerts.again}</button>
      </p>
    ) : (
      <p class="notice quiet">{t().alerts.loading} …</p>
    );
  };
}
