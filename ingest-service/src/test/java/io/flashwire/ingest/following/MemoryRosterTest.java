package io.flashwire.ingest.following;

import java.time.InstantSource;

class MemoryRosterTest extends RosterContract {

    private final Roster roster = new MemoryRoster(InstantSource.system());

    @Override
    protected Roster roster() {
        return roster;
    }
}
