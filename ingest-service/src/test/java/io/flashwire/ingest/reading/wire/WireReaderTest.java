package io.flashwire.ingest.reading.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.ingest.reading.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireReaderTest {

    private static final Instant NOW = Instant.parse("2020-09-27T12:00:00Z");

    private static final String NINJS_3 = """
            {"uri": "urn:newsml:dpa.com:20090101:200927-99-1", "version": "3", "pubStatus": "usable", "urgency": 2,
             "firstCreated": "2020-09-27T13:02:28+02:00", "versionCreated": "2020-09-27T13:20:00+02:00", "language": "de",
             "headlines": [{"role": "short", "value": "Ausgangssperre"}, {"role": "main", "value": "Ausgangssperre in Baku ab 21 Uhr"}],
             "bodies": [{"contentType": "text/html", "value": "<section><p>Baku &ndash; Ab 21 Uhr darf niemand hinaus.</p><p>Das teilte die Stadt mit.</p></section>"}]}""";

    @Test
    void ninjs3IsRead() {
        // when
        var update = only(read(NINJS_3));

        // then
        assertThat(update.source().id()).isEqualTo("dpa");
        assertThat(update.key()).isEqualTo("urn:newsml:dpa.com:20090101:200927-99-1");
        assertThat(update.version()).isEqualTo("3");
        assertThat(update.headline()).isEqualTo("Ausgangssperre in Baku ab 21 Uhr");
        assertThat(update.body()).isEqualTo("Baku – Ab 21 Uhr darf niemand hinaus.\n\nDas teilte die Stadt mit.");
        assertThat(update.publishedAt()).isEqualTo("2020-09-27T11:02:28Z");
        assertThat(update.modifiedAt()).isEqualTo("2020-09-27T11:20:00Z");
        assertThat(update.clock().basis()).isEqualTo(Basis.EXPLICIT_OFFSET);
        assertThat(update.clock().text()).isEqualTo("2020-09-27T13:02:28+02:00");
        assertThat(update.language()).isEqualTo("de");
        assertThat(update.urgency()).isEqualTo(2);
        assertThat(update.test()).isNull();
    }

    @Test
    void ninjs1IsRead() {
        // when
        var update = only(read("""
                {"uri": "https://valley.example/item/77", "type": "text", "versioncreated": "2020-09-27T08:10:00Z",
                 "pubstatus": "usable", "urgency": 4, "language": "en-GB", "headline": "Bridge &amp; road closed",
                 "body_html": "<p>The bridge is <b>closed</b>.</p>", "body_text": "The bridge is closed."}"""));

        // then
        assertThat(update.source().id()).isEqualTo("valley.example");
        assertThat(update.headline()).isEqualTo("Bridge & road closed");
        assertThat(update.body()).isEqualTo("The bridge is closed.");
        assertThat(update.publishedAt()).isEqualTo("2020-09-27T08:10:00Z");
    }

    @Test
    void aTimeWithoutAnOffsetIsOfTheZoneOfTheSource() {
        // given
        var item = """
                {"item": [{"uri": "https://valley.example/1", "versioncreated": "2020-09-27T12:10:00", "headline": "Curfew"}]}""";
        var hints = new Hints(Source.of("valley"), ZoneId.of("Asia/Tbilisi"), null, null, NOW);

        // when
        var update = only(read(item.getBytes(StandardCharsets.UTF_8), hints));

        // then
        assertThat(update.publishedAt()).isEqualTo("2020-09-27T08:10:00Z");
        assertThat(update.clock().basis()).isEqualTo(Basis.SOURCE_ZONE);
    }

    @ParameterizedTest
    @CsvSource({"2020-09-27T12:10:00,UNPARSEABLE", "2020-09-31T12:10:00Z,IMPOSSIBLE", "yesterday,UNPARSEABLE"})
    void aTimeThatIsNoneIsNeverNow(String written, Flag flag) {
        // when
        var reading = read("""
                {"uri": "https://valley.example/1", "versioncreated": "%s", "headline": "Curfew"}""".formatted(written));

        // then
        assertThat(only(reading).publishedAt()).isNull();
        assertThat(only(reading).clock().flags()).containsExactly(flag);
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void apIsReadByItsOwnIdAndItsOwnPriority() {
        // when
        var update = only(read(ap("\"usable\"", "[\"newscontent\"]", "[]")));

        // then
        assertThat(update.source().id()).isEqualTo("ap");
        assertThat(update.key()).isEqualTo("af01");
        assertThat(update.urgency()).isEqualTo(1);
        assertThat(update.version()).isEqualTo("4");
        assertThat(update.state()).isEqualTo(UpdateState.LIVE);
    }

    @Test
    void theNextPageOfAFeedIsFollowed() {
        // when
        var reading = read(ap("\"usable\"", "[]", "[]"));

        // then
        assertThat(reading.nextPage()).isEqualTo("https://ap.example/feed?seq=2");
    }

    @Test
    void aTestSignalMarksATest() {
        // when
        var update = only(read(ap("\"usable\"", "[\"newscontent\", \"Test\"]", "[]")));

        // then
        assertThat(update.test()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TEST TEST TEST, true",
        "This is a test. Please disregard, true",
        "TEST - do not publish, true",
        "Test message from the control room, true",
        "Test of new missile announced by the ministry, false",
        "Testing times for the coalition, false",
        "Test match: England all out, false"
    })
    void aTestMaySayItInItsHeadline(String headline, boolean test) {
        // when
        var update = only(read("""
                {"uri": "https://valley.example/1", "versioncreated": "2020-09-27T12:00:00Z", "headline": "%s"}""".formatted(headline)));

        // then
        assertThat(Boolean.TRUE.equals(update.test())).isEqualTo(test);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"canceled\"', '[]'",
        "'\"withheld\"', '[]'",
        "'\"usable\"', '[\"Kill\"]'",
        "'\"usable\"', '[\"Mandatory Kill\"]'",
        "'\"usable\"', '[\"Elimination\"]'",
        "'\"usable\"', '[\"Withhold\"]'",
        "'\"embargoed\"', '[]'"
    })
    void whatMustNotBeUsedIsWithdrawnAndBearsNoText(String status, String types) {
        // when
        var update = only(read(ap(status, "[]", types)));

        // then
        assertThat(update.state()).isEqualTo(UpdateState.WITHDRAWN);
        assertThat(update.headline() + update.body()).isEmpty();
        assertThat(update.version()).isEqualTo("4");
    }

    @Test
    void aCorrectiveIsACorrection() {
        // when
        var update = only(read(ap("\"usable\"", "[]", "[\"Corrective\"]")));

        // then
        assertThat(update.state()).isEqualTo(UpdateState.CORRECTED);
    }

    @Test
    void anEmbargoIsKept() {
        // when
        var update = only(read("""
                {"uri": "https://valley.example/1", "versioncreated": "2020-09-27T12:00:00Z",
                 "embargoed": "2020-09-28T06:00:00+04:00", "headline": "Budget"}"""));

        // then
        assertThat(update.embargoedUntil()).isEqualTo("2020-09-28T02:00:00Z");
    }

    @Test
    void anEmbargoWithoutAReadableEndIsNeverOver() {
        // when
        var reading = read("""
                {"uri": "https://valley.example/1", "versioncreated": "2020-09-27T12:00:00Z",
                 "embargoed": "until the speech", "headline": "Budget"}""");

        // then
        assertThat(only(reading).state()).isEqualTo(UpdateState.WITHDRAWN);
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void newsMlG2IsRead() {
        // when
        var update = only(read(g2("sig:correction", "stat:usable")));

        // then
        assertThat(update.source().id()).isEqualTo("valley.example");
        assertThat(update.key()).isEqualTo("urn:newsml:valley.example:20200927:77");
        assertThat(update.version()).isEqualTo("12");
        assertThat(update.state()).isEqualTo(UpdateState.CORRECTED);
        assertThat(update.headline()).isEqualTo("Curfew in Baku");
        assertThat(update.body())
                .isEqualTo("Baku (VW) - Nobody may leave after nine.\n\nIt is not known for how long.");
        assertThat(update.publishedAt()).isEqualTo("2020-09-27T10:00:00Z");
        assertThat(update.modifiedAt()).isEqualTo("2020-09-27T11:14:42Z");
        assertThat(update.embargoedUntil()).isEqualTo("2020-09-27T18:00:00Z");
        assertThat(update.urgency()).isEqualTo(3);
        assertThat(update.language()).isEqualTo("en");
    }

    @Test
    void newsMlG2KillsAndTests() {
        // when
        var killed = only(read(g2("sig:update", "stat:canceled")));

        // then
        assertThat(killed.state()).isEqualTo(UpdateState.WITHDRAWN);
        assertThat(only(read(g2("sig:test", "stat:usable"))).test()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
    void newsMl1IsReadWhateverItsPrologSaysOfItsEncoding(String written) {
        // given
        var item = """
                <?xml version="1.0" encoding="iso-8859-1"?>
                <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>afp.com</ProviderId><DateId>20200927</DateId>
                <NewsItemId>200927090000.abc</NewsItemId><RevisionId PreviousRevision="0" Update="N">2</RevisionId>
                </NewsIdentifier></Identification><NewsManagement><FirstCreated>20200927T110000+0200</FirstCreated>
                <ThisRevisionCreated>20200927T091500Z</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="1"/>
                </NewsManagement><NewsComponent><NewsLines><HeadLine>Couvre-feu décrété à Bakou</HeadLine></NewsLines>
                <DescriptiveMetadata><Language FormalName="fr"/></DescriptiveMetadata>
                <NewsComponent><ContentItem><DataContent><p>Le couvre-feu commence à 21h.</p></DataContent></ContentItem>
                </NewsComponent></NewsComponent></NewsItem></NewsML>""";

        // when
        var update = only(read(item.getBytes(Charset.forName(written)), hints()));

        // then
        assertThat(update.source().id()).isEqualTo("afp");
        assertThat(update.key()).isEqualTo("200927090000.abc");
        assertThat(update.version()).isEqualTo("2");
        assertThat(update.headline()).isEqualTo("Couvre-feu décrété à Bakou");
        assertThat(update.body()).isEqualTo("Le couvre-feu commence à 21h.");
        assertThat(update.publishedAt()).isEqualTo("2020-09-27T09:00:00Z");
        assertThat(update.urgency()).isEqualTo(1);
    }

    @Test
    void anItemThatNamesFilesOfTheMachineReadsNone() {
        // given
        var item = g2("sig:update", "stat:usable")
                .replace(
                        "<newsMessage",
                        "<!DOCTYPE newsMessage [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><newsMessage")
                .replace("Curfew in Baku", "Curfew &f;");

        // when
        var update = only(read(item));

        // then
        assertThat(update.headline()).isEqualTo("Curfew &f;");
    }

    private static String ap(String status, String signals, String types) {
        return """
                {"api_version": "1.1", "data": {"next_page": "https://ap.example/feed?seq=2", "items": [{"meta": {}, "item":
                {"uri": "https://ap.example/content/af01?et=x", "altids": {"itemid": "af01", "etag": "af01_x"}, "version": 4,
                 "type": "text", "urgency": 4, "editorialpriority": "f", "versioncreated": "2020-09-27T10:05:12Z",
                 "firstcreated": "2020-09-27T10:00:12Z", "pubstatus": %s, "signals": %s, "editorialtypes": %s,
                 "headline": "Curfew declared", "provider": "AP"}}]}}""".formatted(status, signals, types);
    }

    private static String g2(String signal, String status) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2020-09-27T13:14:42+02:00</sent></header>
                <itemSet><newsItem guid="urn:newsml:valley.example:20200927:77" version="12" xml:lang="de"><itemMeta>
                <provider qcode="nprov:VW"/><versionCreated>2020-09-27T13:14:42+02:00</versionCreated>
                <firstCreated>2020-09-27T12:00:00+02:00</firstCreated><embargoed>2020-09-27T20:00:00+02:00</embargoed>
                <pubStatus qcode="%s"/><signal qcode="%s"/></itemMeta>
                <contentMeta><urgency>3</urgency><headline>Curfew in Baku</headline><language tag="en"/></contentMeta>
                <contentSet><inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>x</h:title></h:head><h:body>
                <h:header><h:h1>Curfew in Baku</h:h1></h:header><h:section><h:p>Baku (VW) - Nobody may leave after nine.</h:p>
                <h:p>It is not known for how long.</h:p></h:section></h:body></h:html></inlineXML></contentSet></newsItem></itemSet>
                </newsMessage>""".formatted(status, signal);
    }

    private static Reading read(String item) {
        return read(item.getBytes(StandardCharsets.UTF_8), hints());
    }

    private static Reading read(byte[] item, Hints hints) {
        return DocumentReaders.shipped(() -> NOW).read(new Document("item", item, null, hints));
    }

    private static Hints hints() {
        return new Hints(null, null, null, null, NOW);
    }

    private static LiveUpdate only(Reading reading) {
        assertThat(reading.updates()).hasSize(1);
        return reading.updates().getFirst();
    }
}
