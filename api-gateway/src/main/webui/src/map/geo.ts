import type { FeatureCollection, Point } from "geojson";
import { TIERS, type IncidentSummary, type PlaceFeature, type Tier } from "../api/types";
import { grouped } from "../charts/grouped";

export interface Marked {
  id: string;
  incidents: number;
  /** 0 for a flash: the loudest of a cluster is the least. */
  loudness: number;
}

export function markers(places: readonly PlaceFeature[]): FeatureCollection<Point, Marked> {
  return {
    type: "FeatureCollection",
    features: places.map(({ id, geometry, properties: { incidents, loudest } }) => ({
      type: "Feature",
      geometry,
      properties: { id, incidents, loudness: TIERS.indexOf(loudest) },
    })),
  };
}

export interface PlaceGroup {
  id: string;
  /** Empty for what is nowhere in particular. */
  name: string;
  country: string | undefined;
  tier: Tier;
  count: number;
  /** The latest of them; there may be more. */
  incidents: IncidentSummary[];
}

/** By place, the loudest first; what has no place comes last. */
export function byPlace(places: readonly PlaceFeature[], incidents: readonly IncidentSummary[], total: number): PlaceGroup[] {
  const at = grouped(incidents, ({ place }) => place?.id ?? "");
  const groups = places.map(({ id, properties }): PlaceGroup => {
    const own = at.get(id) ?? [];
    return { id, name: properties.place, country: own[0]?.place?.country, tier: properties.loudest, count: properties.incidents, incidents: own };
  });
  const known = new Set(places.map(({ id }) => id));
  const elsewhere = incidents.filter(({ place }) => !place || !known.has(place.id));
  const left = total - groups.reduce((sum, { count }) => sum + count, 0);
  const nowhere: PlaceGroup = { id: "", name: "", country: undefined, tier: loudest(elsewhere), count: Math.max(left, elsewhere.length), incidents: elsewhere };
  return [
    ...groups.sort((one, other) => TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier) || other.count - one.count),
    ...(nowhere.count > 0 ? [nowhere] : []),
  ];
}

function loudest(incidents: readonly IncidentSummary[]): Tier {
  return TIERS.find((tier) => incidents.some((incident) => incident.tier === tier)) ?? "ROUTINE";
}

/** The box around all markers, with air around it. */
export function bounds(places: readonly PlaceFeature[]): [west: number, south: number, east: number, north: number] | undefined {
  if (places.length === 0) {
    return undefined;
  }
  const longitudes = places.map(({ geometry }) => geometry.coordinates[0]!);
  const latitudes = places.map(({ geometry }) => geometry.coordinates[1]!);
  const air = 1;
  return [
    Math.min(...longitudes) - air,
    Math.max(Math.min(...latitudes) - air, -85),
    Math.max(...longitudes) + air,
    Math.min(Math.max(...latitudes) + air, 85),
  ];
}
