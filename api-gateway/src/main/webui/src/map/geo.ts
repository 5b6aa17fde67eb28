import type { FeatureCollection, Point } from "geojson";
import { TIERS, type IncidentSummary, type Tier } from "../api/types";

export interface Marked {
  id: string;
  title: string;
  /** 0 for a flash: the loudest of a cluster is the least. */
  loudness: number;
}

export function markers(incidents: readonly IncidentSummary[]): FeatureCollection<Point, Marked> {
  return {
    type: "FeatureCollection",
    features: incidents.flatMap(({ id, title, tier, place }) =>
      place?.latitude === undefined || place.longitude === undefined
        ? []
        : [{
            type: "Feature" as const,
            geometry: { type: "Point" as const, coordinates: [place.longitude, place.latitude] },
            properties: { id, title, loudness: TIERS.indexOf(tier) },
          }]),
  };
}

export interface PlaceGroup {
  name: string;
  country: string | undefined;
  tier: Tier;
  incidents: IncidentSummary[];
}

/** By place, the loudest first; what has no place comes last. */
export function byPlace(incidents: readonly IncidentSummary[]): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup>();
  for (const incident of incidents) {
    const key = incident.place?.id ?? "";
    const group = groups.get(key) ?? { name: incident.place?.name ?? "", country: incident.place?.country, tier: incident.tier, incidents: [] };
    group.incidents.push(incident);
    if (TIERS.indexOf(incident.tier) < TIERS.indexOf(group.tier)) {
      group.tier = incident.tier;
    }
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (one, other) =>
      Number(one.name === "") - Number(other.name === "") ||
      TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier) ||
      other.incidents.length - one.incidents.length);
}

/** The box around all markers, with air around it. */
export function bounds(incidents: readonly IncidentSummary[]): [west: number, south: number, east: number, north: number] | undefined {
  const all = markers(incidents).features.map((feature) => feature.geometry.coordinates as [number, number]);
  if (all.length === 0) {
    return undefined;
  }
  const longitudes = all.map(([longitude]) => longitude);
  const latitudes = all.map(([, latitude]) => latitude);
  const air = 1;
  return [
    Math.min(...longitudes) - air,
    Math.max(Math.min(...latitudes) - air, -85),
    Math.max(...longitudes) + air,
    Math.min(Math.max(...latitudes) + air, 85),
  ];
}
