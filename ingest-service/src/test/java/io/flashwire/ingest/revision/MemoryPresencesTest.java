package io.flashwire.ingest.revision;

class MemoryPresencesTest extends PresencesContract {

    private final Presences presences = new MemoryPresences();

    @Override
    protected Presences presences() {
        return presences;
    }
}
