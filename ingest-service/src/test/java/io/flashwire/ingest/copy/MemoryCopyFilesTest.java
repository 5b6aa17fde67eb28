package io.flashwire.ingest.copy;

class MemoryCopyFilesTest extends CopyFilesContract {

    private final CopyFiles files = new MemoryCopyFiles();

    @Override
    protected CopyFiles files() {
        return files;
    }
}
