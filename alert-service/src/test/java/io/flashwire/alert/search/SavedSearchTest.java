package io.flashwire.alert.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.subscription.Alerts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches in Lucene's syntax. */
class SavedSearchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curfew",
                "Baku curfew",
                "kind:CURFEW",
                "kind:curfew AND tier:bulletin",
                "place:Baku OR place:Ganja",
                "title:\"curfew ordered\"",
                "source:highland-herald -country:AM",
                "actor:AZE",
                "curf*",
                "curfwe~",
                "language:en",
                "incident:confirmed"
            })
    void finds(String search) {
        // given
        var saved = SavedSearch.read(search).search().orElseThrow();
        // when
        var matches = SavedSearches.matches(saved, Alerts.curfew());
        // then
        assertThat(matches).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ganja",
                "kind:STRIKE",
                "curfew AND Ganja",
                "curfew -Baku",
                "tier:FLASH",
                "title:\"ordered curfew\""
            })
    void findsNot(String search) {
        // given
        var saved = SavedSearch.read(search).search().orElseThrow();
        // when
        var matches = SavedSearches.matches(saved, Alerts.curfew());
        // then
        assertThat(matches).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "curfew AND (Baku OR  | 20",
                "curfew AND AND Baku  | 12",
                "title:\"curfew       | 15",
                "Baku colour:red      | 6",
                "Baku ]               | 8",
            })
    void saysWhereItCannotBeRead(String search, int column) {
        // when
        var read = SavedSearch.read(search.strip());
        // then
        assertThat(read.search()).isEmpty();
        assertThat(read.unreadable().orElseThrow().column()).as(read.toString()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*:*", "*curfew", "/cur.*/", "title:[a TO b]"})
    void whatWouldMatchEverythingOrTakeLongIsRefused(String search) {
        // when
        var read = SavedSearch.read(search);
        // then
        assertThat(read.search()).isEmpty();
        assertThat(read.unreadable()).isPresent();
    }
}
