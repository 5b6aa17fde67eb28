package io.flashwire.alert.incident;

import java.util.function.Supplier;

class MemoryIncidentStoreTest extends IncidentStoreContract {

    private final IncidentStore store = new MemoryIncidentStore();

    @Override
    protected IncidentStore store() {
        return store;
    }

    @Override
    protected <T> T together(Supplier<T> work) {
        return work.get();
    }
}
