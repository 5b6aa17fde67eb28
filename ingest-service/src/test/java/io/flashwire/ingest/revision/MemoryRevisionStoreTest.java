package io.flashwire.ingest.revision;

class MemoryRevisionStoreTest extends RevisionStoreContract {

    private final RevisionStore store = new MemoryRevisionStore();

    @Override
    protected RevisionStore store() {
        return store;
    }
}
