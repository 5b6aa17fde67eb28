/** Degrees to the plane, cut to a window around a place: good enough for a locator, and no more than arithmetic. */
export interface Window {
  longitude: number;
  latitude: number;
  /** Degrees of latitude from top to bottom. */
  height: number;
  ratio: number;
}

export function project(window: Window, longitude: number, latitude: number): [x: number, y: number] {
  const stretch = Math.max(Math.cos((window.latitude * Math.PI) / 180), 0.2);
  const turned = ((longitude - window.longitude + 540) % 360) - 180;
  return [
    0.5 + (turned * stretch) / (window.height * window.ratio),
    0.5 - (latitude - window.latitude) / window.height,
  ];
}

/** The outlines that touch the window, as the path of an SVG of this size. */
export function outline(window: Window, rings: readonly (readonly number[][])[], width: number, height: number): string {
  return rings
    .filter((ring) => ring.some(([longitude = 0, latitude = 0]) => inside(project(window, longitude, latitude))))
    .map((ring) => `M${ring.map(([longitude = 0, latitude = 0]) => {
      const [x, y] = project(window, longitude, latitude);
      return `${(x * width).toFixed(1)} ${(y * height).toFixed(1)}`;
    }).join("L")}Z`)
    .join("");
}

function inside([x, y]: [number, number]): boolean {
  return x > -0.6 && x < 1.6 && y > -0.6 && y < 1.6;
}
