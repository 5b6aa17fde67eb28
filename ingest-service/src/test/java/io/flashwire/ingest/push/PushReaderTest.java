package io.flashwire.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.clock.Skew;
import io.flashwire.ingest.push.Submission.Item;
import io.flashwire.ingest.push.Submission.Items;
import io.flashwire.ingest.push.Verdict.Accepted;
import io.flashwire.ingest.push.Verdict.Refused;
import io.flashwire.ingest.reading.Origins;
import io.flashwire.ingest.reading.wire.WireReader;
import io.flashwire.ingest.revision.Candidate;
import io.flashwire.ingest.source.KnownSources;
import io.flashwire.testing.Cast;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushReaderTest {

    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final String WHOLE = """
            {"source": "valley-wire", "key": "k1", "headline": "Curfew", "body": "From ten.",
             "publishedAt": "2026-01-15T12:30:00+04:00"}""";

    private final PushReader reader = new PushReader(
            new PushRules(KnownSources.shipped(), Skew.USUAL, InstantSource.fixed(NOW)),
            new WireRules(new WireReader(new Origins(KnownSources.shipped(), InstantSource.fixed(NOW)))),
            3);

    @Test
    void anUpdateIsPutOnTheClock() {
        // when
        var candidate = accepted(reader.json(bytes(WHOLE)));

        // then
        var update = candidate.update();
        assertThat(update.id()).isEqualTo(UpdateIds.of("valley-wire", "k1"));
        assertThat(update.publishedAt()).isEqualTo("2026-01-15T08:30:00Z");
        assertThat(update.clock().basis()).isEqualTo(Basis.EXPLICIT_OFFSET);
        assertThat(update.clock().zone()).isEqualTo("+04:00");
        assertThat(update.firstSeenAt()).isEqualTo(NOW);
    }

    @Test
    void anItemOfAWireIsTakenAsItIs() {
        // when
        var candidate = accepted(reader.json(bytes("""
                {"uri": "urn:newsml:dpa.com:20090101:260115-1", "version": "2", "pubStatus": "usable", "urgency": 1,
                 "versionCreated": "2026-01-15T09:30:00+01:00", "headlines": [{"role": "main", "value": "Ausgangssperre"}]}""")));

        // then
        assertThat(candidate.update().source().id()).isEqualTo("dpa");
        assertThat(candidate.update().version()).isEqualTo("2");
        assertThat(candidate.toldAt()).isEqualTo("2026-01-15T08:30:00Z");
    }

    @Test
    void anItemOfAWireThatSaysNothingIsRefused() {
        // when
        var submission = reader.json(bytes("""
                {"uri": "urn:newsml:dpa.com:20090101:260115-1", "version": "2", "pubStatus": "usable"}"""));

        // then
        assertThat(((Submission.Items) submission).items().getFirst().verdict())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.detail()).contains("without text"));
    }

    @Test
    void aKnownSourceNeedsOnlyItsId() {
        // when
        var candidate = accepted(reader.json(bytes(WHOLE.replace("valley-wire", "ocmedia"))));

        // then
        assertThat(candidate.update().source().name()).isEqualTo("OC Media");
    }

    @Test
    void whatIngestPrintsCanBePushedAsItIs() {
        // given
        var read = Cast.ARMENIA_DECLARES_MARTIAL_LAW;

        // when
        var candidate = accepted(reader.lines(WireJson.write(read)));

        // then
        assertThat(candidate.update())
                .usingRecursiveComparison()
                .ignoringFields("firstSeenAt")
                .isEqualTo(read);
        assertThat(candidate.toldAt()).isEqualTo(read.firstSeenAt());
    }

    @Test
    void aFutureTimeIsTakenAndFlagged() {
        // when
        var candidate = accepted(reader.json(bytes(WHOLE.replace("2026-01-15T12:30", "2026-01-15T13:06"))));

        // then
        assertThat(candidate.update().publishedAt()).isEqualTo("2026-01-15T09:06:00Z");
        assertThat(candidate.update().clock().flags()).containsExactly(Flag.FUTURE);
    }

    @Test
    void withoutATimeAnUpdateStaysOffTheClock() {
        // when
        var candidate = accepted(reader.json(bytes("{\"source\":\"s\",\"key\":\"k\",\"body\":\"Text.\"}")));

        // then
        assertThat(candidate.update().publishedAt()).isNull();
        assertThat(candidate.update().clock().basis()).isEqualTo(Basis.UNKNOWN);
        assertThat(candidate.update().clock().flags()).containsExactly(Flag.UNPARSEABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "key": "k1"                     |                                        | key         | is missing
            "source": "valley-wire"         |                                        | source      | is missing
            "source": "valley-wire"         | "source": {"name": "x"}                | source.id   | is missing
            "source": "valley-wire"         | "source": "no spaces"                  | source      | letters
            "source": "valley-wire"         | "source": {"id": "x", "grade": "Z"}    | source.grade | A to F
            "source": "valley-wire"         | "source": {"id": "x", "url": "ftp://x"} | source.url | http
            "headline": "Curfew"            | "headline": 7                          | headline    | string
            "headline": "Curfew"            | "headline": "\\ud83d"                  | headline    | surrogate
            2026-01-15T12:30:00+04:00       | 2026-01-15T12:30:00                    | publishedAt | offset
            2026-01-15T12:30:00+04:00       | 2026-01-15T12:30:00 Mars/Dome          | publishedAt | offset
            2026-01-15T12:30:00+04:00       | 2026-06-31T12:30:00Z                   | publishedAt | ISO 8601
            2026-01-15T12:30:00+04:00       | 0001-01-15T12:30:00Z                   | publishedAt | age
            "key": "k1"                     | "key": "k1", "urgency": 11             | urgency     | 1 to 9
            "key": "k1"                     | "key": "k1", "language": "not a tag"   | language    | tag
            "key": "k1"                     | "key": "k1", "url": "javascript:1"     | url         | http
            "key": "k1"                     | "key": "k1", "state": "GONE"           | state       | WITHDRAWN
            "key": "k1"                     | "key": "k1", "clock": {"basis": "UNKNOWN"} | clock.basis | contradict
            "key": "k1"                     | "key": "k1", "clock": {"flags": ["?"]} | clock.flags | unknown
            """)
    void aBadFieldIsNamed(String part, String instead, String field, String detail) {
        // given
        var json = WHOLE.replace(instead == null ? part + "," : part, instead == null ? "" : instead);

        // when
        var submission = reader.json(bytes(json));

        // then
        var refused = refused(submission);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.detail()).contains(detail);
    }

    @Test
    void anUpdateWithoutTextIsRefused() {
        // when
        var submission = reader.json(bytes("{\"source\":\"s\",\"key\":\"k\",\"headline\":\" \"}"));

        // then
        assertThat(refused(submission).field()).isEqualTo("body");
    }

    @Test
    void aWithdrawalNeedsNoText() {
        // when
        var submission = reader.json(bytes("{\"source\":\"s\",\"key\":\"k\",\"state\":\"WITHDRAWN\"}"));

        // then
        assertThat(accepted(submission).withdrawn()).isTrue();
    }

    @Test
    void aBodyBeyondMeasureIsRefused() {
        // given
        var json = WHOLE.replace("From ten.", "x".repeat(1_000_000));

        // when
        var submission = reader.json(bytes(json));

        // then
        assertThat(refused(submission)).isEqualTo(new Refused("body", "is longer than 100000 characters"));
    }

    @Test
    void aBadLineSpoilsNoOther() {
        // given
        var good = WHOLE.replace("\n", "");
        var lines = bytes(good + "\n{\"source\": \n\n" + good.replace("Curfew", "x") + "\r\n");
        lines[lines.length - 3] = (byte) 0xC3;

        // when
        var submission = reader.lines(lines);

        // then
        var items = ((Items) submission).items();
        assertThat(items).extracting(Item::line).containsExactly(1, 2, 4);
        assertThat(items.get(0).verdict()).isInstanceOf(Accepted.class);
        assertThat(items.get(1).verdict()).isEqualTo(new Refused("", "malformed JSON at line 1, column 12"));
        assertThat(items.get(2).verdict())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.detail()).startsWith("invalid UTF-8 at byte"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"source"     | malformed JSON at line 1
            {} {}         | malformed JSON at line 1
            ''            | empty
            """)
    void whatIsNoJsonIsMalformed(String body, String detail) {
        // when
        var submission = reader.json(bytes(body));

        // then
        assertThat(submission)
                .isInstanceOfSatisfying(
                        Submission.Malformed.class,
                        malformed -> assertThat(malformed.detail()).contains(detail));
    }

    @Test
    void invalidUtf8IsToldWithItsByte() {
        // given
        var body = bytes(WHOLE);
        body[15] = (byte) 0xFF;

        // when
        var submission = reader.json(body);

        // then
        assertThat(submission).isEqualTo(new Submission.Malformed("invalid UTF-8 at byte 15"));
    }

    @Test
    void moreThanTheMostIsTooMany() {
        // when
        var submission = reader.json(bytes("[{},{},{},{}]"));

        // then
        assertThat(submission).isEqualTo(new Submission.TooMany(3));
    }

    @Test
    void anythingButAnObjectIsRefusedAlone() {
        // when
        var submission = reader.json(bytes("[7," + WHOLE + "]"));

        // then
        assertThat(((Items) submission).items())
                .extracting(item -> item.verdict().getClass().getSimpleName())
                .isEqualTo(List.of("Refused", "Accepted"));
    }

    private static Candidate accepted(Submission submission) {
        var verdict = ((Items) submission).items().getFirst().verdict();
        assertThat(verdict).isInstanceOf(Accepted.class);
        return ((Accepted) verdict).candidate();
    }

    private static Refused refused(Submission submission) {
        var verdict = ((Items) submission).items().getFirst().verdict();
        assertThat(verdict).isInstanceOf(Refused.class);
        return (Refused) verdict;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
