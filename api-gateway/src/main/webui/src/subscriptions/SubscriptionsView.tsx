export function SubscriptionsView() {
  return <p class="notice">…</p>;
}
