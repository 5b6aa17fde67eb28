package io.flashwire.alert.incident;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CEASEFIRE;
import static io.flashwire.contracts.EventKind.CURFEW;
import static io.flashwire.contracts.EventKind.MARTIAL_LAW;
import static io.flashwire.contracts.EventKind.STATEMENT;
import static io.flashwire.contracts.EventKind.STRIKE;
import static io.flashwire.contracts.EventStatus.AGREED;
import static io.flashwire.contracts.EventStatus.CALLED_FOR;
import static io.flashwire.contracts.EventStatus.DENIED;
import static io.flashwire.contracts.EventStatus.ENDED;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.contracts.EventStatus.PAST;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.flashwire.testing.Cast.MORNING;
import static io.flashwire.testing.Cast.VALLEY_WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.Telling;
import io.flashwire.alert.incident.Dossier.Filed;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.TierTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which reports are one situation. */
class SituationsTest {

    private static final Sightings READER =
            new Sightings(JoinRules.shipped(), new Loudness(TierTable.shipped()), Duration.ofHours(24));

    @Test
    void twoOutletsTellOfOneMartialLaw() {
        // given
        var one = told(HIGHLAND_HERALD, MORNING).of(MARTIAL_LAW, OCCURRED).by("ARM");
        var other = told(VALLEY_WIRE, minutes(6)).of(MARTIAL_LAW, OCCURRED).by("ARM");
        // when
        var situations = situations(one, other);
        // then
        assertThat(situations).hasSize(1);
        assertThat(situations.getFirst().begunAt()).isEqualTo(MORNING);
    }

    @Test
    void theCountryStandsInForAnUnnamedAuthority() {
        // given
        var named = told(HIGHLAND_HERALD, MORNING).of(MARTIAL_LAW, OCCURRED).by("ARM");
        var passive = told(VALLEY_WIRE, minutes(6)).of(MARTIAL_LAW, OCCURRED).at("armenia", "AM", 40, 45, "PCLI");
        // when
        var situations = situations(named, passive);
        // then
        assertThat(situations).hasSize(1);
    }

    @Test
    void aSecondCitysCurfewIsAnotherSituation() {
        // given
        var one = told(HIGHLAND_HERALD, MORNING).of(CURFEW, OCCURRED).by("AZE").at("baku", "AZ", 40.38, 49.89, "PPLC");
        var other = told(HIGHLAND_HERALD, minutes(9))
                .of(CURFEW, OCCURRED)
                .by("AZE")
                .at("ganja", "AZ", 40.68, 46.36, "PPLA");
        // when
        var situations = situations(one, other);
        // then
        assertThat(situations).hasSize(2);
    }

    @Test
    void aCityAndItsCountryAreOneSituation() {
        // given
        var country = told(HIGHLAND_HERALD, MORNING)
                .of(CURFEW, OCCURRED)
                .by("AZE")
                .at("azerbaijan", "AZ", 40.3, 47.5, "PCLI");
        var city = told(VALLEY_WIRE, minutes(1)).of(CURFEW, OCCURRED).by("AZE").at("baku", "AZ", 40.38, 49.89, "PPLC");
        // when
        var situations = situations(country, city);
        // then
        assertThat(situations).hasSize(1);
    }

    @Test
    void anotherActorsIsAnotherSituation() {
        // given
        var one = told(HIGHLAND_HERALD, MORNING).of(MARTIAL_LAW, OCCURRED).by("ARM");
        var other = told(HIGHLAND_HERALD, minutes(5)).of(MARTIAL_LAW, OCCURRED).by("ARTSAKH");
        // when
        var situations = situations(one, other);
        // then
        assertThat(situations).hasSize(2);
    }

    @Test
    void whatComesAfterTheWindowIsAnotherSituation() {
        // given
        var today = told(HIGHLAND_HERALD, MORNING).of(STRIKE, OCCURRED).by("ARM");
        var dayAfterTomorrow =
                told(HIGHLAND_HERALD, minutes(2 * 24 * 60)).of(STRIKE, OCCURRED).by("ARM");
        // when
        var situations = situations(today, dayAfterTomorrow);
        // then
        assertThat(situations).hasSize(2);
    }

    @Test
    void whatBeginsAgainAfterItEndedIsAnotherSituation() {
        // given
        var imposed = told(HIGHLAND_HERALD, MORNING).of(CURFEW, OCCURRED).by("AZE");
        var lifted = told(HIGHLAND_HERALD, minutes(300)).of(CURFEW, ENDED).by("AZE");
        var imposedAgain =
                told(HIGHLAND_HERALD, minutes(24 * 60)).of(CURFEW, OCCURRED).by("AZE");
        // when
        var situations = situations(imposed, lifted, imposedAgain);
        // then
        assertThat(situations).hasSize(2);
    }

    @Test
    void partiesOfACeasefireAreNamedInAnyOrder() {
        // given
        var one = told(HIGHLAND_HERALD, MORNING).of(CEASEFIRE, AGREED).by("ARM").on("AZE");
        var other = told(VALLEY_WIRE, minutes(6)).of(CEASEFIRE, AGREED).by("AZE");
        var elsewhere =
                told(VALLEY_WIRE, minutes(7)).of(CEASEFIRE, AGREED).by("ISR").on("HAMAS");
        // when
        var situations = situations(one, other, elsewhere);
        // then
        assertThat(situations).hasSize(2);
    }

    @Test
    void recapsHistoryCallsAndDenialsRaiseNothing() {
        // given
        var recap = told(HIGHLAND_HERALD, MORNING)
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .inPassing();
        var history = told(HIGHLAND_HERALD, MORNING).of(CEASEFIRE, PAST).by("ARM");
        var call = told(HIGHLAND_HERALD, MORNING).of(CEASEFIRE, CALLED_FOR).by("UN");
        var denial = told(HIGHLAND_HERALD, MORNING).of(MARTIAL_LAW, DENIED).by("AZE");
        var statement = told(HIGHLAND_HERALD, MORNING).of(STATEMENT, OCCURRED).by("TUR");
        // when
        var situations = situations(recap, history, call, denial, statement);
        // then
        assertThat(situations).isEmpty();
    }

    @Test
    void aRecapAndAnEarlierDenialJoinWhatIsThere() {
        // given
        var denial = told(VALLEY_WIRE, minutes(-20)).of(STRIKE, DENIED).by("ARM");
        var report = told(HIGHLAND_HERALD, MORNING).of(STRIKE, OCCURRED).by("ARM");
        var recap =
                told(VALLEY_WIRE, minutes(90)).of(STRIKE, OCCURRED).by("ARM").inPassing();
        // when
        var situations = situations(denial, report, recap);
        // then
        assertThat(situations)
                .singleElement()
                .satisfies(situation -> assertThat(situation.sightings()).hasSize(3));
    }

    private static Instant minutes(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }

    private static List<Situation> situations(Telling... tellings) {
        var byDossier = Stream.of(tellings)
                .map(Telling::done)
                .flatMap((EnrichedUpdate update) -> READER.of(update).stream())
                .map(sighting -> new Filed(sighting, null))
                .collect(Collectors.groupingBy(filed -> filed.sighting().dossier()));
        return byDossier.entrySet().stream()
                .map(entry -> new Dossier(entry.getKey(), entry.getValue(), List.of()))
                .flatMap(dossier ->
                        dossier
                                .situations(JoinRules.shipped()
                                        .of(dossier.key().kind())
                                        .orElseThrow())
                                .stream())
                .toList();
    }
}
