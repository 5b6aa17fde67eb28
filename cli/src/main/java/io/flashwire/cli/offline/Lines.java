package io.flashwire.cli.offline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream, one after the other and none larger than memory allows. */
public final class Lines {

    /** As large as what the gateway takes at once. */
    static final int LONGEST = 5 * 1024 * 1024;

    private static final String MARK = "\ufeff";

    private final InputStream in;
    private int number;

    public Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** One line, not yet decoded. */
    public static final class Line {

        private final int number;
        private final byte[] bytes;
        private final boolean tooLong;

        private Line(int number, byte[] bytes, boolean tooLong) {
            this.number = number;
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        /** Counted from 1. */
        public int number() {
            return number;
        }

        /** @throws BadLine where it is no text of bearable length */
        public String text() throws BadLine {
            if (tooLong) {
                throw new BadLine("longer than %d MB".formatted(LONGEST >> 20));
            }
            try {
                var text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return number == 1 && text.startsWith(MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException _) {
                throw new BadLine("invalid UTF-8");
            }
        }

        boolean isBlank() {
            for (byte one : bytes) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line that is not blank. */
    public Optional<Line> next() throws IOException {
        for (var line = read(); line.isPresent(); line = read()) {
            if (!line.get().isBlank()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private Optional<Line> read() throws IOException {
        var bytes = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        int one = in.read();
        if (one < 0) {
            return Optional.empty();
        }
        for (; one >= 0 && one != '\n'; one = in.read()) {
            if (bytes.size() < LONGEST) {
                bytes.write(one);
            } else {
                tooLong = true;
            }
        }
        number++;
        return Optional.of(new Line(number, bytes.toByteArray(), tooLong));
    }
}
