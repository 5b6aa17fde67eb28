package io.flashwire.ingest.push;

class MemoryRepliesTest extends RepliesContract {

    private final Replies replies = new MemoryReplies();

    @Override
    protected Replies replies() {
        return replies;
    }
}
