import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Countries = FeatureCollection<Polygon | MultiPolygon, { name: string }>;

let countries: Promise<Countries> | undefined;

/** The countries of Natural Earth at 1:50 million, shipped with the dashboard and fetched when a map is first shown. */
export function world(): Promise<Countries> {
  countries ??= import("world-atlas/countries-50m.json").then(({ default: atlas }) => {
    const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
    return feature(topology, topology.objects.countries) as Countries;
  });
  return countries;
}

/** All outer and inner rings, country by country. */
export async function rings(): Promise<number[][][]> {
  const { features } = await world();
  return features.flatMap(({ geometry }) => (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()));
}
