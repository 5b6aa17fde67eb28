package io.flashwire.ingest.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.ingest.following.SourceFile.Bad;
import io.flashwire.ingest.following.SourceFile.Good;
import io.flashwire.ingest.following.SourceWatch.Look;
import io.flashwire.ingest.reading.Kind;
import io.flashwire.ingest.source.KnownSources;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {

    private static final SourceFile FILE = new SourceFile(new Drafts(KnownSources.shipped()));
    private static final String GOOD = """
            # the desk's own
            - id: highland-herald
              name: Highland Herald
              url: https://herald.example/live
              kind: live-blog-page
              zone: Asia/Tbilisi
              language: en
              grade: B
              interval: 1m30s
              freshness: 2d
              headers:
                Authorization: Bearer ${SOURCE_HERALD_TOKEN}
              fullText: true
            - {id: valley, url: "http://valley.example/feed", outlet: ocmedia, paused: true}
            """;

    @Test
    void aFileOfSources() {
        // when
        var content = read(GOOD);
        // then
        assertThat(content)
                .isInstanceOfSatisfying(
                        Good.class,
                        good -> assertThat(good.sources())
                                .containsExactly(
                                        new Followed(
                                                "highland-herald",
                                                "Highland Herald",
                                                URI.create("https://herald.example/live"),
                                                Kind.LIVE_BLOG_PAGE,
                                                "highland-herald",
                                                ZoneId.of("Asia/Tbilisi"),
                                                "en",
                                                "B",
                                                Duration.ofSeconds(90),
                                                new SecretHeaders(
                                                        Map.of("Authorization", "Bearer ${SOURCE_HERALD_TOKEN}")),
                                                Duration.ofDays(2),
                                                true,
                                                false),
                                        new Followed(
                                                "valley",
                                                "OC Media",
                                                URI.create("http://valley.example/feed"),
                                                null,
                                                "ocmedia",
                                                ZoneId.of("Asia/Tbilisi"),
                                                "en",
                                                "B",
                                                null,
                                                SecretHeaders.NONE,
                                                Duration.ofHours(24),
                                                false,
                                                true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id: highland-herald    | id: "highland herald"  | 2  | id must be 1 to 64 letters, digits, dots, dashes and underscores
                    id: highland-herald    | title: x               | 2  | title is no field of a source
                    https://herald         | ftp://herald           | 4  | url does not begin with https:// or http://
                    live-blog-page         | blog                   | 5  | kind is wrong: "blog" is no kind of source: write auto, or one of live-blog-page, live-blog-text, feed, wire, live-blog-api, article-page, article-text
                    Asia/Tbilisi           | Tbilisi                | 6  | zone is no zone, such as Asia/Tbilisi or +04:00
                    language: en           | language: e            | 7  | language is no language tag, such as en or vi
                    grade: B               | grade: G               | 8  | grade must be one of A to F
                    1m30s                  | 500ms                  | 9  | interval must be a time from 1s to 1d, such as 15s, 5m or 24h
                    freshness: 2d          | freshness: 1y          | 10 | freshness must be a time from 1m to 365d, such as 15s, 5m or 24h
                    Authorization          | Host                   | 12 | headers.Host cannot be set
                    fullText: true         | fullText: perhaps      | 13 | fullText must be true or false
                    id: valley             | id: highland-herald    | 14 | two sources have the id highland-herald
                    grade: B               | grade: [B              | 9  | while parsing a flow sequence
                    grade: B               | zone: UTC              | 8  | Duplicate field 'zone'
                    """)
    void aBadFileIsRefusedWithLineAndReason(String good, String bad, int line, String reason) {
        // when
        var content = read(GOOD.replace(good, bad));
        // then
        assertThat(content).isInstanceOfSatisfying(Bad.class, refused -> {
            assertThat(refused.reason()).startsWith(reason);
            assertThat(refused.line()).isEqualTo(line);
        });
    }

    @Test
    void aRefusalTellsNoSecret() {
        // when
        var content = read(GOOD.replace("Bearer ${SOURCE_HERALD_TOKEN}", "\"Bearer \\u0007 word\""));
        // then
        assertThat(content)
                .isEqualTo(new Bad(12, "headers.Authorization must be 1 to 2000 printable characters of ASCII"));
    }

    @Test
    void aBadEditLeavesTheOldSources(@TempDir Path folder) throws IOException {
        // given
        var file = Files.writeString(folder.resolve("sources.yaml"), GOOD);
        var roster = new MemoryRoster(InstantSource.system());
        var watch = new SourceWatch(Optional.of(file), FILE, roster);
        watch.look();
        Files.writeString(file, GOOD.replace("grade: B", "grade: G"));
        // when
        var look = watch.look();
        // then
        assertThat(look).isEqualTo(new Look.Refused(file, "line 8: grade must be one of A to F"));
        assertThat(roster.all()).hasSize(2);
        assertThat(watch.look()).isEqualTo(new Look.Same());
    }

    @Test
    void aGoodEditIsTakenOver(@TempDir Path folder) throws IOException {
        // given
        var file = Files.writeString(folder.resolve("sources.yaml"), GOOD);
        var roster = new MemoryRoster(InstantSource.system());
        var watch = new SourceWatch(Optional.of(file), FILE, roster);
        watch.look();
        Files.writeString(file, "- {id: valley, url: 'https://valley.example/live'}");
        // when
        var look = watch.look();
        // then
        assertThat(look).isEqualTo(new Look.TakenOver(file, 1));
        assertThat(roster.all())
                .extracting(tracked -> tracked.source().url())
                .containsExactly(URI.create("https://valley.example/live"));
    }

    @Test
    void headersNameVariablesOfTheEnvironmentThatAreMeantForThem() {
        // given
        var headers = new SecretHeaders(
                Map.of("a", "Bearer ${SOURCE_WORD}", "b", "${FLASHWIRE_ADMIN_KEY}", "c", "${SOURCE_UNSET}"));
        // when
        var resolved = headers.resolved(Map.of("SOURCE_WORD", "$1", "FLASHWIRE_ADMIN_KEY", "key")::get);
        // then
        assertThat(resolved).isEqualTo(Map.of("a", "Bearer $1", "b", "${FLASHWIRE_ADMIN_KEY}", "c", ""));
        assertThat(headers.toString()).isEqualTo("[a, b, c]");
    }

    private static SourceFile.Content read(String yaml) {
        return FILE.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
