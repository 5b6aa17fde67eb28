package io.flashwire.ingest.revision;

class MemoryHoldsTest extends HoldsContract {

    private final Holds holds = new MemoryHolds();

    @Override
    protected Holds holds() {
        return holds;
    }
}
