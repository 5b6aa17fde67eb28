package io.flashwire.benchmarks;

import io.netty.buffer.ByteBuf;

/**
 * Reads a stream of server-sent events as quickly as can be: of each line only its beginning, and of that only the number of
 * the alert. The bytes of the transfer's chunks stand on lines of their own and are passed over.
 */
final class StreamLine {

    private static final byte[] MARK = AlertsFlow.MARK;
    private static final int KEPT = 64;

    private final byte[] start = new byte[KEPT];
    private int length;

    interface Hearer {
        void heard(int alert);
    }

    void read(ByteBuf bytes, Hearer hearer) {
        var at = bytes.readerIndex();
        var end = bytes.writerIndex();
        while (at < end) {
            var lineEnd = bytes.indexOf(at, end, (byte) '\n');
            var until = lineEnd < 0 ? end : lineEnd;
            var taken = Math.min(until - at, KEPT - length);
            bytes.getBytes(at, start, length, taken);
            length += taken;
            if (lineEnd < 0) {
                return;
            }
            if (isAlert()) {
                hearer.heard(number());
            }
            length = 0;
            at = lineEnd + 1;
        }
    }

    private boolean isAlert() {
        if (length < MARK.length) {
            return false;
        }
        for (var each = 0; each < MARK.length; each++) {
            if (start[each] != MARK[each]) {
                return false;
            }
        }
        return true;
    }

    private int number() {
        var number = 0;
        for (var each = MARK.length; each < length && start[each] >= '0' && start[each] <= '9'; each++) {
            number = 10 * number + start[each] - '0';
        }
        return number;
    }
}
