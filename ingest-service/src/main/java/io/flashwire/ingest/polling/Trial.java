package io.flashwire.ingest.polling;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.egress.Fetched;
import io.flashwire.egress.Validators;
import io.flashwire.ingest.following.Followed;
import io.flashwire.ingest.reading.Problem;
import java.util.List;

/** A first look at a source that nobody follows yet: nothing of it is kept. */
public final class Trial {

    private static final int SHOWN = 10;

    private final Pages pages;

    public Trial(Pages pages) {
        this.pages = pages;
    }

    public sealed interface Result {

        /**
         * @param entries how many the first page holds
         * @param first of them
         */
        record Legible(int entries, List<LiveUpdate> first, List<String> problems) implements Result {}

        record Illegible(String why) implements Result {}
    }

    public Result of(Followed source) {
        return switch (pages.fetch(source, source.url(), Validators.NONE)) {
            case Fetched.Document document -> {
                var reading = pages.read(source, document);
                yield new Result.Legible(
                        reading.updates().size(),
                        reading.updates().stream().limit(SHOWN).toList(),
                        reading.problems().stream()
                                .map(Problem::toString)
                                .limit(SHOWN)
                                .toList());
            }
            case Fetched.Unmodified _ ->
                new Result.Illegible("it says that nothing has changed, and was asked for the first time");
            case Fetched.Gone _ -> new Result.Illegible("its publisher has ended it (410)");
            case Fetched.Refused(int status, var _) -> new Result.Illegible("it answers with status " + status);
            case Fetched.Failed(var why) -> new Result.Illegible(why);
            case Fetched.Forbidden(var why) -> new Result.Illegible(why);
        };
    }
}
