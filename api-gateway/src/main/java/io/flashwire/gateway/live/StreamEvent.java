package io.flashwire.gateway.live;

import io.flashwire.contracts.WireJson;

/** One thing that a stream tells, at one point of the log. */
public sealed interface StreamEvent {

    /** Where a reader stands who has seen all that came earlier. */
    Positions before();

    /** Where a reader stands who has seen this too. */
    Positions after();

    Partition partition();

    long offset();

    Frame frame(Channel channel, Wire wire);

    /** A record of the log, kept as its bytes and what filters ask for. */
    record RecordEvent(Positions before, Positions after, LogRecord record, Facts facts, Frames frames)
            implements StreamEvent {

        static RecordEvent of(Positions before, LogRecord record, Facts facts) {
            return new RecordEvent(
                    before, before.with(record.partition(), record.offset()), record, facts, new Frames());
        }

        @Override
        public Partition partition() {
            return record.partition();
        }

        @Override
        public long offset() {
            return record.offset();
        }

        @Override
        public Frame frame(Channel channel, Wire wire) {
            return frames.of(channel, wire, () -> wire.event(after, channel.event(), channel.data(record.json())));
        }
    }

    /** Records that a client will never see, or an id that says nothing of this log. */
    record GapEvent(Positions before, Positions after, Gap gap) implements StreamEvent {

        static GapEvent of(Positions before, Gap gap) {
            // What is no part of the log any more is none of a position either.
            var after = gap.cause() == Gap.Cause.UNKNOWN ? before : before.with(gap.partition(), gap.last());
            return new GapEvent(before, after, gap);
        }

        @Override
        public Partition partition() {
            return gap.partition();
        }

        @Override
        public long offset() {
            return gap.last();
        }

        @Override
        public Frame frame(Channel channel, Wire wire) {
            return wire.event(after, "gap", WireJson.write(Told.of(gap)));
        }

        /** The data of the event. */
        private record Told(String topic, int partition, Gap.Cause cause, long first, long last, String detail) {
            static Told of(Gap gap) {
                return new Told(
                        gap.partition().topic(),
                        gap.partition().number(),
                        gap.cause(),
                        gap.first(),
                        gap.last(),
                        gap.detail());
            }
        }
    }
}
