package io.flashwire.ingest.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text, strictly: what is no UTF-8 is told, not replaced. */
public sealed interface Decoding {

    record Text(String text) implements Decoding {}

    /** @param offset of the first byte that is no UTF-8, counted from 0 */
    record Undecodable(int offset) implements Decoding {}

    static Decoding utf8(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        return result.isError()
                ? new Undecodable(in.position())
                : new Text(withoutMark(out.flip().toString()));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
