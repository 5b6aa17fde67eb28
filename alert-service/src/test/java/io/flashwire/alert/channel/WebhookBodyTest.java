package io.flashwire.alert.channel;

import static io.flashwire.alert.channel.Letters.COMPOSER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.alert.channel.Channel.Webhook.Body;
import io.flashwire.alert.channel.Channel.Webhook.Signing;
import io.flashwire.alert.channel.Letter.Purpose;
import io.flashwire.alert.channel.Message.Request;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class WebhookBodyTest {

    private static final Channel JSON = new Channel.Webhook("https://desk.example/hook");
    private static final Channel CAP = new Channel.Webhook(
            "https://desk.example/hook", Body.CAP, Signing.V1, Language.EN, ZoneId.of("Asia/Yerevan"));

    static Stream<Letter> sameLetters() {
        var letter = Letters.update();
        var json = new String(WireJson.write(letter.latest()), StandardCharsets.UTF_8);
        return Stream.of(letter, Letter.of(letter.latest(), json));
    }

    @ParameterizedTest
    @MethodSource("sameLetters")
    void aCloudEventHoldsTheAlertAsTheTopicHasIt(Letter letter) throws IOException {
        // when
        var event = Letters.read(new String(request(JSON, letter).body(), StandardCharsets.UTF_8));
        // then
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo("i-7-2");
        assertThat(event.path("type").asText()).isEqualTo("io.flashwire.alert.v1");
        assertThat(event.path("subject").asText()).isEqualTo("i-7");
        assertThat(event.path("time").asText()).isEqualTo("2020-09-27T09:10:00Z");
        assertThat(WireJson.mapper().treeToValue(event.path("data"), Alert.class))
                .isEqualTo(letter.latest());
    }

    @Test
    void whatIsTooLargeIsToldWithLess() {
        // given
        var letter = Letters.saying(Letters.HOSTILE, 10_000);
        // when
        var body = request(JSON, letter).body();
        // then
        assertThat(body.length).isLessThanOrEqualTo(20_000);
        assertThat(Letters.read(new String(body, StandardCharsets.UTF_8)).at("/data/evidence"))
                .isNotEmpty();
    }

    static Stream<Letter> letters() {
        var alert = Letters.alert();
        return Stream.of(
                Letter.of(alert),
                Letters.update(),
                Letter.of(Letters.alert(json -> json.put("type", "CANCEL").put("sequence", 3))),
                Letter.of(Letters.alert(json -> json.putNull("place"))),
                Letter.of(Letters.alert(json -> ((ObjectNode) json.get("place")).putNull("latitude"))),
                new Letter("test-1", Purpose.TEST, List.of(alert), List.of(), null),
                new Letter("e-1", Purpose.ESCALATION, List.of(alert), List.of(), null),
                new Letter("given-up-1", Purpose.GIVEN_UP, List.of(alert), List.of(), null),
                Letters.digest(12),
                Letters.saying(Letters.HOSTILE, 10_000));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aCapMessageIsValid(Letter letter) throws Exception {
        // given
        var schema = Path.of(System.getProperty("flashwire.root"), "../shared/corpus/cap/cap12.xsd");
        assumeThat(schema).exists();
        var validator = validator(schema);
        // when
        var body = request(CAP, letter).body();
        // then
        assertThat(body.length).isLessThanOrEqualTo(20_000);
        assertThatCode(() -> validator.validate(new StreamSource(new ByteArrayInputStream(body))))
                .doesNotThrowAnyException();
    }

    @Test
    void aCapMessageBearsAnOffsetAndRefersToThoseBeforeIt() throws Exception {
        // when
        var cap = document(request(CAP, Letters.update()).body());
        // then
        assertThat(text(cap, "sent")).isEqualTo("2020-09-27T13:10:00+04:00");
        assertThat(text(cap, "references")).isEqualTo("alerts@desk.example,i-7-1,2020-09-27T12:40:00+04:00");
        assertThat(text(cap, "msgType")).isEqualTo("Update");
        assertThat(text(cap, "status")).isEqualTo("Actual");
        assertThat(text(cap, "circle")).isEqualTo("40.1811,44.5136 0");
    }

    @Test
    void utcIsWrittenAsAnOffsetToo() throws Exception {
        // given
        var utc = new Channel.Webhook("https://desk.example/hook", Body.CAP, Signing.V1, null, null);
        // when
        var cap = document(request(utc, Letter.of(Letters.alert())).body());
        // then
        assertThat(text(cap, "sent")).isEqualTo("2020-09-27T08:40:00-00:00");
    }

    @Test
    void whatIsNoNewsIsMarkedSo() throws Exception {
        // given
        var exercise = Letter.of(Letters.alert(json -> json.put("exercise", true)));
        var test = new Letter("test-1", Purpose.TEST, List.of(exercise.latest()), List.of(), null);
        var givenUp = new Letter("given-up-1", Purpose.GIVEN_UP, List.of(exercise.latest()), List.of(), null);
        // when
        var statuses = List.of(
                text(document(request(CAP, exercise).body()), "status"),
                text(document(request(CAP, test).body()), "status"),
                text(document(request(CAP, givenUp).body()), "status"));
        // then
        assertThat(statuses).containsExactly("Exercise", "Test", "System");
    }

    private static Request request(Channel channel, Letter letter) {
        return (Request) COMPOSER.compose(channel, letter);
    }

    private static Validator validator(Path schema) throws SAXException, IOException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        try (var xsd = Files.newInputStream(schema)) {
            return factory.newSchema(new StreamSource(xsd)).newValidator();
        }
    }

    private static Document document(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagNameNS("*", element).item(0).getTextContent();
    }
}
