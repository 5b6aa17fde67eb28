export function MapView() {
  return <p class="notice">…</p>;
}
