export function FeedView() {
  return <p class="notice">…</p>;
}
