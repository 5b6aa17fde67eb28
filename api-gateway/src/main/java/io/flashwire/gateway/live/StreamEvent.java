package io.flashwire.gateway.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.WireJson;

/** One thing that a stream tells, at one point of the log. */
public sealed interface StreamEvent {

    /** Where a reader stands who has seen all that came earlier. */
    Positions before();

    /** Where a reader stands who has seen this too. */
    Positions after();

    Partition partition();

    long offset();

    Frame frame();

    /** An alert, kept as its bytes and what filters ask for. */
    record AlertEvent(
            Positions before,
            Positions after,
            Partition partition,
            long offset,
            Tier tier,
            EventKind kind,
            boolean exercise,
            Frame frame)
            implements StreamEvent {

        static AlertEvent of(Positions before, LogRecord record, Alert alert) {
            var after = before.with(record.partition(), record.offset());
            return new AlertEvent(
                    before,
                    after,
                    record.partition(),
                    record.offset(),
                    alert.tier(),
                    alert.kind(),
                    alert.exercise(),
                    Frame.of(after, "alert", record.json()));
        }
    }

    /** Records that are gone from the log, or that the log started anew. */
    record GapEvent(Positions before, Positions after, Gap gap, Frame frame) implements StreamEvent {

        static GapEvent of(Positions before, Gap gap) {
            var after = before.with(gap.partition(), gap.last());
            return new GapEvent(before, after, gap, Frame.of(after, "gap", WireJson.write(Told.of(gap))));
        }

        @Override
        public Partition partition() {
            return gap.partition();
        }

        @Override
        public long offset() {
            return gap.last();
        }

        /** The data of the event. */
        private record Told(@JsonUnwrapped Partition partition, Gap.Cause cause, long first, long last, String detail) {
            static Told of(Gap gap) {
                return new Told(gap.partition(), gap.cause(), gap.first(), gap.last(), gap.detail());
            }
        }
    }
}
