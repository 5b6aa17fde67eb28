package io.flashwire.contracts;

import io.flashwire.contracts.LiveUpdate.Copy;
import io.flashwire.contracts.LiveUpdate.Part;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An update in the making. Its id, source and key stay: they are what it is. */
public final class UpdateDraft {

    private final String id;
    private final Source source;
    private final String key;
    private int revision;
    private UpdateState state;
    private @Nullable String url;
    private String headline;
    private String body;
    private @Nullable String language;
    private @Nullable Instant publishedAt;
    private @Nullable Instant modifiedAt;
    private Instant firstSeenAt;
    private Clock clock;
    private @Nullable Integer urgency;
    private @Nullable Instant embargoedUntil;
    private @Nullable String version;
    private @Nullable List<Part> changed;
    private @Nullable Copy copyOf;
    private @Nullable Boolean test;

    UpdateDraft(LiveUpdate update) {
        this.id = update.id();
        this.source = update.source();
        this.key = update.key();
        this.revision = update.revision();
        this.state = update.state();
        this.url = update.url();
        this.headline = update.headline();
        this.body = update.body();
        this.language = update.language();
        this.publishedAt = update.publishedAt();
        this.modifiedAt = update.modifiedAt();
        this.firstSeenAt = update.firstSeenAt();
        this.clock = update.clock();
        this.urgency = update.urgency();
        this.embargoedUntil = update.embargoedUntil();
        this.version = update.version();
        this.changed = update.changed();
        this.copyOf = update.copyOf();
        this.test = update.test();
    }

    public UpdateDraft revision(int value) {
        revision = value;
        return this;
    }

    public UpdateDraft state(UpdateState value) {
        state = value;
        return this;
    }

    public UpdateDraft url(@Nullable String value) {
        url = value;
        return this;
    }

    public UpdateDraft headline(String value) {
        headline = value;
        return this;
    }

    public UpdateDraft body(String value) {
        body = value;
        return this;
    }

    public UpdateDraft language(@Nullable String value) {
        language = value;
        return this;
    }

    public UpdateDraft modifiedAt(@Nullable Instant value) {
        modifiedAt = value;
        return this;
    }

    public UpdateDraft firstSeenAt(Instant value) {
        firstSeenAt = value;
        return this;
    }

    /** The time and how it was found belong together. */
    public UpdateDraft published(@Nullable Instant at, Clock how) {
        publishedAt = at;
        clock = how;
        return this;
    }

    public UpdateDraft urgency(@Nullable Integer value) {
        urgency = value;
        return this;
    }

    public UpdateDraft embargoedUntil(@Nullable Instant value) {
        embargoedUntil = value;
        return this;
    }

    public UpdateDraft version(@Nullable String value) {
        version = value;
        return this;
    }

    public UpdateDraft changed(@Nullable List<Part> value) {
        changed = value;
        return this;
    }

    public UpdateDraft copyOf(@Nullable Copy value) {
        copyOf = value;
        return this;
    }

    public UpdateDraft test(@Nullable Boolean value) {
        test = value;
        return this;
    }

    public LiveUpdate toUpdate() {
        return new LiveUpdate(
                id,
                source,
                key,
                revision,
                state,
                url,
                headline,
                body,
                language,
                publishedAt,
                modifiedAt,
                firstSeenAt,
                clock,
                urgency,
                embargoedUntil,
                version,
                changed,
                copyOf,
                test);
    }
}
