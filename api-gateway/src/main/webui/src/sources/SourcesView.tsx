export function SourcesView() {
  return <p class="notice">…</p>;
}
