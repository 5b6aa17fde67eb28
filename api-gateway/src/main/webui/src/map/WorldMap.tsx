import "maplibre-gl/dist/maplibre-gl.css";
import { AttributionControl, Map as MapLibre, NavigationControl, setWorkerUrl, type GeoJSONSource, type StyleSpecification } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { PlaceFeature } from "../api/types";
import { t } from "../i18n/language";
import { bounds, markers } from "./geo";
import { world } from "./world";

setWorkerUrl(workerUrl);

const SOURCE = "places";

/** By how many incidents are there. */
const SIZE = ["interpolate", ["linear"], ["get", "incidents"], 1, 8, 2, 12, 20, 20, 200, 32] as never;

/** How many incidents are where, on the outlines of Natural Earth; near places are drawn together, in the colour of the loudest. */
export function WorldMap({ places }: { places: readonly PlaceFeature[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | undefined>(undefined);
  const broken = useSignal(false);
  const ready = useSignal(false);
  const framed = useRef(false);

  useEffect(() => {
    let removed = false;
    void world().then((countries) => {
      if (!removed) {
        map.current = draw(frame.current!, countries, () => (ready.value = true), showInList);
      }
    }).catch(() => (broken.value = true));
    return () => {
      removed = true;
      map.current?.remove();
    };
  }, []);

  useEffect(() => {
    if (!ready.value) {
      return;
    }
    map.current?.getSource<GeoJSONSource>(SOURCE)?.setData(markers(places));
    const box = bounds(places);
    if (box && !framed.current) {
      framed.current = true;
      map.current?.fitBounds(box, { maxZoom: 6, padding: 40, animate: false });
    }
  }, [places, ready.value]);

  return broken.value ? <p class="notice">{t().map.unavailable}</p> : <div class="world" ref={frame} role="region" aria-label={t().map.canvas} />;
}

function draw(container: HTMLElement, countries: GeoJSON.FeatureCollection, onReady: () => void, onChosen: (place: string) => void): MapLibre {
  const map = new MapLibre({
    container,
    style: style(countries),
    center: [45, 40],
    zoom: 3,
    maxZoom: 9,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    // Numbers that fade in anew with every answer would flicker.
    fadeDuration: 0,
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new AttributionControl({ compact: true, customAttribution: "Natural Earth" }));
  map.on("load", onReady);
  map.on("click", "clusters", (event) => {
    const cluster = event.features?.[0];
    const source = map.getSource<GeoJSONSource>(SOURCE);
    if (cluster && source) {
      void source.getClusterExpansionZoom(cluster.properties.cluster_id as number).then((zoom) =>
        map.easeTo({ center: event.lngLat, zoom: Math.max(zoom, map.getZoom() + 1) }));
    }
  });
  map.on("click", "places", (event) => {
    const id = event.features?.[0]?.properties.id as string | undefined;
    if (id) {
      onChosen(id);
    }
  });
  for (const layer of ["clusters", "places"]) {
    map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
  }
  return map;
}

/** The list has what is there, in words and for every reader: a place that is pressed is looked up in it. */
function showInList(place: string): void {
  const entry = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
  entry?.scrollIntoView({ block: "start" });
  entry?.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
}

/** Colours are those of the page, so that the map is light or dark with it. */
function style(countries: GeoJSON.FeatureCollection): StyleSpecification {
  const colour = (name: string) => resolved(`var(--${name})`);
  const tone = (loudness: unknown) =>
    ["match", loudness, 0, colour("flash"), 1, colour("bulletin"), 2, colour("urgent"), colour("routine")] as never;
  return {
    version: 8,
    sources: {
      world: { type: "geojson", data: countries as GeoJSON.GeoJSON },
      [SOURCE]: {
        type: "geojson",
        data: { type: "FeatureCollection", features: [] },
        cluster: true,
        clusterRadius: 42,
        clusterMaxZoom: 8,
        clusterProperties: { loudest: ["min", ["get", "loudness"]], incidents: ["+", ["get", "incidents"]] },
      },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
      { id: "land", type: "fill", source: "world", paint: { "fill-color": colour("land") } },
      { id: "borders", type: "line", source: "world", paint: { "line-color": colour("page"), "line-width": 1 } },
      {
        id: "clusters",
        type: "circle",
        source: SOURCE,
        filter: ["has", "point_count"],
        paint: {
          "circle-color": tone(["get", "loudest"]),
          "circle-radius": SIZE,
          "circle-stroke-color": colour("surface"),
          "circle-stroke-width": 2,
        },
      },
      {
        id: "places",
        type: "circle",
        source: SOURCE,
        filter: ["!", ["has", "point_count"]],
        paint: {
          "circle-color": tone(["get", "loudness"]),
          "circle-radius": SIZE,
          "circle-stroke-color": colour("surface"),
          "circle-stroke-width": 2,
        },
      },
      {
        id: "counts",
        type: "symbol",
        source: SOURCE,
        filter: [">", ["get", "incidents"], 1],
        layout: { "text-field": ["to-string", ["get", "incidents"]], "text-size": 13, "text-font": ["Inter Variable"], "text-allow-overlap": true },
        paint: { "text-color": colour("surface") },
      },
    ],
  };
}

/** A colour of the style sheet as a number of red, green and blue, which is all that the map reads. */
function resolved(colour: string): string {
  const probe = document.createElement("i");
  probe.style.color = colour;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
