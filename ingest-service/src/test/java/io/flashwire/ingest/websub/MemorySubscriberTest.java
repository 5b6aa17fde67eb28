package io.flashwire.ingest.websub;

class MemorySubscriberTest extends SubscriberContract {

    private final Subscriptions subscriptions = new MemorySubscriptions();

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }
}
