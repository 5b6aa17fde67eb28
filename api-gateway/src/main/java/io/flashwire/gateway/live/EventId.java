package io.flashwire.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Positions as the id of an event: a JSON array of {@code {"topic":…,"partition":…,"offset":…}} that covers all partitions,
 * so that one id is all that is needed to resume, on any replica.
 */
public sealed interface EventId {

    /** Longer than any id that we write. */
    int MAX_LENGTH = 8_192;

    /** @param unknown what the id has seen of partitions that this log does not have */
    record Valid(Positions positions, Positions unknown) implements EventId {

        public Valid(Positions positions) {
            this(positions, Positions.NONE);
        }

        public Start.After start() {
            return new Start.After(
                    positions,
                    unknown.seen().entrySet().stream()
                            .map(seen ->
                                    new Gap(seen.getKey(), Gap.Cause.UNKNOWN, seen.getValue() + 1, seen.getValue() + 1))
                            .toList());
        }
    }

    record Malformed(String why) implements EventId {}

    static String write(Positions positions) {
        return positions.seen().entrySet().stream()
                .map(entry -> "{\"topic\":\"%s\",\"partition\":%d,\"offset\":%d}"
                        .formatted(entry.getKey().topic(), entry.getKey().number(), entry.getValue()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /**
     * Reads what a client gives back. A partition that it does not name is one that did not exist when the id was written:
     * nothing of it has been seen.
     *
     * @param head where the log stands, which says what partitions there are
     */
    static EventId read(String id, Positions head) {
        if (id.length() > MAX_LENGTH) {
            return new Malformed("is longer than " + MAX_LENGTH + " characters");
        }
        JsonNode positions;
        try {
            positions = Json.READER.readTree(id);
        } catch (JsonProcessingException _) {
            return new Malformed("is no JSON");
        }
        if (!positions.isArray() || positions.isEmpty()) {
            return new Malformed("is not an array of positions");
        }
        return read(positions, head);
    }

    private static EventId read(JsonNode positions, Positions head) {
        var seen = new TreeMap<>(Positions.before(head.partitions()).seen());
        var unknown = new TreeMap<Partition, Long>();
        var topics = head.topics();
        var named = new HashSet<Partition>();
        for (var position : positions) {
            var topic = position.path("topic");
            var number = position.path("partition");
            var offset = position.path("offset");
            if (!topic.isTextual()
                    || !number.canConvertToInt()
                    || !number.isIntegralNumber()
                    || !offset.canConvertToLong()
                    || !offset.isIntegralNumber()
                    || offset.longValue() < Positions.NOTHING) {
                return new Malformed("has an element without a topic, a partition and an offset of -1 or more");
            }
            var partition = new Partition(topic.textValue(), number.intValue());
            if (!topics.contains(partition.topic())) {
                return new Malformed("names a topic that this stream does not read");
            }
            if (!named.add(partition)) {
                return new Malformed("names a partition twice");
            }
            (seen.containsKey(partition) ? seen : unknown).put(partition, offset.longValue());
        }
        return new Valid(new Positions(seen), new Positions(unknown));
    }

    /** Strict: an id is machine-written, so anything odd in it is an error. */
    final class Json {
        private static final ObjectReader READER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();

        private Json() {}
    }
}
