package io.flashwire.gateway.http;

import static io.flashwire.gateway.Told.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Alerts in the forms that readers, maps and warning systems take. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class FormatsTest {

    private final String incident = "i-" + UUID.randomUUID();

    @BeforeEach
    void twoAlertsAreTold() {
        try (var messages = new Messages()) {
            messages.send(alert(incident, 1));
            messages.send(alert(incident, 2));
        }
        await("both")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Door.admin().get("/api/alerts/" + incident + ".2").statusCode() == 200);
    }

    private static HttpResponse<String> get(String path, String accept) {
        return Door.send(Door.admin().request(path).header("Accept", accept));
    }

    private String page() {
        return "/api/alerts?incident=" + incident;
    }

    private static Document xml(HttpResponse<String> answer) throws Exception {
        var documents = DocumentBuilderFactory.newDefaultInstance();
        documents.setNamespaceAware(true);
        return documents
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                     | application/json
            */*                                                  | application/json
            application/atom+xml                                 | application/atom+xml
            application/feed+json                                | application/feed+json
            application/geo+json                                 | application/geo+json
            application/json;q=0.5, application/atom+xml         | application/atom+xml
            text/html, application/geo+json;q=0.9, */*;q=0.1     | application/geo+json
            """)
    void aReaderGetsWhatItPrefers(String accept, String type) {
        // when
        var answer = get(page(), accept);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(told -> assertThat(told).startsWith(type));
        assertThat(answer.headers().firstValue("vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Accept"));
    }

    @Test
    void whoWantsAnotherFormIsTold() {
        // when
        var answer = get(page(), "text/calendar");

        // then
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void atomHasAnEntryForEachAlertAndGoesOn() throws Exception {
        // when
        var feed = xml(get(page() + "&limit=1", "application/atom+xml"));

        // then
        var atom = "http://www.w3.org/2005/Atom";
        assertThat(feed.getElementsByTagNameNS(atom, "entry").getLength()).isEqualTo(1);
        var ids = feed.getElementsByTagNameNS(atom, "id");
        assertThat(ids.item(1).getTextContent()).isEqualTo("urn:flashwire:alert:" + incident + ".2");
        var next = feed.getElementsByTagNameNS(atom, "link").item(1).getAttributes();
        assertThat(next.getNamedItem("rel").getTextContent()).isEqualTo("next");
        var behind = next.getNamedItem("href").getTextContent();
        var second = xml(get(behind.substring(behind.indexOf("/api/")), "application/atom+xml"));
        assertThat(second.getElementsByTagNameNS(atom, "id").item(1).getTextContent())
                .isEqualTo("urn:flashwire:alert:" + incident + ".1");
    }

    @Test
    void jsonFeedHasAnItemForEachAlert() {
        // when
        var feed = Door.json(get(page(), "application/feed+json"));

        // then
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("items").findValuesAsText("id")).containsExactly(incident + ".2", incident + ".1");
        assertThat(feed.path("items").get(0).path("url").asText()).endsWith("/incidents/" + incident);
    }

    @Test
    void geoJsonSaysWhere() {
        // when
        var alerts = Door.json(get(page(), "application/geo+json"));
        var incidents = Door.json(get("/api/incidents?kind=MARTIAL_LAW&limit=1", "application/geo+json"));

        // then
        assertThat(alerts.path("features"))
                .hasSize(2)
                .allSatisfy(feature -> assertThat(
                                feature.path("geometry").path("coordinates").toString())
                        .isEqualTo("[45.0,40.2]"));
        assertThat(incidents
                        .path("features")
                        .get(0)
                        .path("properties")
                        .path("tier")
                        .asText())
                .isEqualTo("FLASH");
    }

    @Test
    void capTellsTheAlertAndWhatItGoesOnFrom() throws Exception {
        // when
        var answer = get("/api/alerts/" + incident + ".2", "application/cap+xml");

        // then
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/cap+xml"));
        var cap = xml(answer);
        var namespace = "urn:oasis:names:tc:emergency:cap:1.2";
        assertThat(cap.getElementsByTagNameNS(namespace, "identifier").item(0).getTextContent())
                .isEqualTo(incident + ".2");
        assertThat(cap.getElementsByTagNameNS(namespace, "msgType").item(0).getTextContent())
                .isEqualTo("Update");
        assertThat(cap.getElementsByTagNameNS(namespace, "references").item(0).getTextContent())
                .contains("," + incident + ".1,");
    }

    @Test
    void capIsWhatItsSchemaSays() throws Exception {
        // given
        var root = System.getProperty("flashwire.root");
        var schema = Path.of(root == null ? ".." : root, "../shared/corpus/cap/cap12.xsd");
        assumeThat(Files.exists(schema)).as("the schema is here").isTrue();
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator();
        var answer = get("/api/alerts/" + incident + ".2", "application/cap+xml");

        // when
        var source = new StreamSource(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

        // then
        assertThatCode(() -> validator.validate(source)).doesNotThrowAnyException();
    }
}
