package io.flashwire.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.push.Submission.Item;
import io.flashwire.ingest.push.Submission.Items;
import io.flashwire.ingest.push.Submission.Malformed;
import io.flashwire.ingest.push.Submission.TooMany;
import io.flashwire.ingest.push.Verdict.Refused;
import io.flashwire.ingest.reading.Decoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads pushes: one update or item of a wire, an array of them, or JSON Lines, of which a bad line spoils no other. */
public final class PushReader {

    private static final ObjectReader JSON =
            WireJson.mapper().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Malformed EMPTY = new Malformed("the body is empty");

    private final PushRules rules;
    private final WireRules wires;
    private final int most;

    /** @param most updates in one push */
    public PushReader(PushRules rules, WireRules wires, int most) {
        this.rules = rules;
        this.wires = wires;
        this.most = most;
    }

    /** An object or an array of objects. */
    public Submission json(byte[] body) {
        if (Decoding.utf8(body) instanceof Decoding.Undecodable(int offset)) {
            return new Malformed("invalid UTF-8 at byte " + offset);
        }
        if (isBlank(body)) {
            return EMPTY;
        }
        try {
            var json = parse(body);
            var updates =
                    json.isArray() ? json : WireJson.mapper().createArrayNode().add(json);
            return updates.size() > most ? new TooMany(most) : judge(updates);
        } catch (JsonProcessingException e) {
            return new Malformed(reason(e));
        }
    }

    private Items judge(JsonNode updates) {
        var items = new ArrayList<Item>(updates.size());
        for (var update : updates) {
            items.add(new Item(items.size(), 0, judgeOne(update)));
        }
        return new Items(items);
    }

    /** One object a line; blank lines are skipped, and counted. */
    public Submission lines(byte[] body) {
        var items = new ArrayList<Item>();
        int line = 0;
        for (var bytes : split(body)) {
            line++;
            if (!isBlank(bytes)) {
                items.add(new Item(items.size(), line, judgeLine(bytes)));
            }
            if (items.size() > most) {
                return new TooMany(most);
            }
        }
        return items.isEmpty() ? EMPTY : new Items(items);
    }

    private Verdict judgeLine(byte[] line) {
        if (Decoding.utf8(line) instanceof Decoding.Undecodable(int offset)) {
            return new Refused("", "invalid UTF-8 at byte " + offset + " of the line");
        }
        try {
            return judgeOne(parse(line));
        } catch (JsonProcessingException e) {
            return new Refused("", reason(e));
        }
    }

    private Verdict judgeOne(JsonNode item) {
        return WireRules.apply(item) ? wires.judge(item) : rules.judge(item);
    }

    private static JsonNode parse(byte[] json) throws JsonProcessingException {
        try {
            return JSON.readValue(json);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    /** Without the excerpt of the text that Jackson would add. */
    private static String reason(JsonProcessingException e) {
        var location = e.getLocation();
        var place = location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return "malformed JSON" + place;
    }

    private static List<byte[]> split(byte[] body) {
        var lines = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '\n') {
                lines.add(Arrays.copyOfRange(body, start, i));
                start = i + 1;
            }
        }
        lines.add(Arrays.copyOfRange(body, start, body.length));
        return lines;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
