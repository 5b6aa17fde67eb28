package io.flashwire.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.enrich.Reading;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose side everybody named in a sentence is on. */
class AffiliationsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"states", "organs", "groups", "nobody", "regions", "vietnamese", "spellings"})
    void everybody_named_counts_for_their_side(String text, Set<String> expected) {
        // when
        var enriched = Reading.of(text);

        // then
        assertThat(Reading.affiliations(enriched)).isEqualTo(expected);
    }

    static Stream<Arguments> states() {
        return Stream.of(
                says("Sudan and Chad agreed to reopen the crossing at Adre.", "SDN", "TCD"),
                says("The US struck targets in Yemen, officials in Washington said.", "USA", "YEM"),
                says(
                        "North Korea fired a missile towards the Sea of Japan, South Korea's military said.",
                        "PRK",
                        "KOR"),
                says("Congolese soldiers and Rwandan troops exchanged fire near Goma.", "COD", "RWA"),
                says("Kyiv accused Moscow of shelling the port.", "UKR", "RUS"),
                says("Mediators called on Khartoum to let aid in.", "SDN"),
                says("Israelis and Palestinians buried their dead.", "ISR", "PSE"),
                says("Equatorial Guinea and Guinea-Bissau sent observers.", "GNQ", "GNB"));
    }

    static Stream<Arguments> organs() {
        return Stream.of(
                says("The Kremlin said the call had been useful.", "RUS"),
                says("The Pentagon declined to comment.", "USA"),
                says("The State Department urged restraint.", "USA"),
                says("Ethiopia's federal government said its air force had hit a depot.", "ETH"),
                says("A spokesperson for Myanmar's military denied the report.", "MMR"),
                says("The ministry of defence of Ukraine published a map.", "UKR"),
                says("The IDF said it was checking the claim.", "ISR"),
                says("The FARDC lost the town.", "COD"),
                says("The Georgian news site was hacked in Baku; the prime minister was informed.", "GEO"));
    }

    static Stream<Arguments> groups() {
        return Stream.of(
                says("Hamas handed over two hostages to the Red Cross.", "HAMAS", "ICRC"),
                says("Yemen's Houthi rebels fired at a tanker.", "YEM", "HOUTHIS"),
                says("M23 fighters entered Bukavu.", "M23"),
                says("The RSF said it had taken the airport from the SAF.", "RSF", "SDN"),
                says("The Arakan Army captured another base from the junta in Myanmar.", "ARAKAN_ARMY", "MMR"),
                says("The TPLF said federal troops had withdrawn.", "TPLF"),
                says("UN peacekeepers and the African Union condemned the attack.", "UN", "AU"),
                says("ECOWAS gave the junta in Niger a week.", "ECOWAS", "NER"));
    }

    static Stream<Arguments> nobody() {
        return Stream.of(
                says("The ambassador served turkey and chilled wine to us."),
                says("An ambassador of goodwill spoke of malign rumours."),
                says("Michael Jordan and Chad Smith signed autographs."),
                says("The Geneva Conventions protect civilians."),
                says("The UK-based monitor published a list."),
                says("Reuters and AFP reported heavy fire."),
                says("A Turkish journalist was among the passengers."),
                says("Ethnic Russians live in the valley."),
                says("Mercenaries from Syria were seen."),
                says("Indian Ocean shipping was delayed."),
                says("The Stockholm International Peace Research Institute counted the sales."));
    }

    static Stream<Arguments> regions() {
        return Stream.of(
                says("Shells fell on Nagorno-Karabakh at dawn."),
                says("Nagorno-Karabakh says twenty of its soldiers are missing.", "ARTSAKH"),
                says("The leader of Nagorno-Karabakh met reporters.", "ARTSAKH"),
                says("Azerbaijan offered talks to the Armenians of Karabakh.", "AZE", "ARTSAKH"),
                says("Residents of Gaza queued for bread.", "PSE"),
                says("Tents stand all over Gaza."));
    }

    static Stream<Arguments> vietnamese() {
        return Stream.of(
                says("Bộ Ngoại giao Mỹ kêu gọi các bên kiềm chế.", "USA"),
                says("Tổng thống Nga Vladimir Putin điện đàm với Thủ tướng Đức.", "RUS", "DEU"),
                says("Thổ Nhĩ Kỳ và Liên hợp quốc bày tỏ quan ngại.", "TUR", "UN"),
                says("Quân đội Israel cho biết lực lượng Hamas đã nã pháo.", "ISR", "HAMAS"),
                says("Ông ấy rất đẹp trai và anh của tôi cũng vậy, đó là một pháp luật mới."),
                says("Bo Ngoai giao My va Tong thong Nga da len tieng ve cuoc tan cong.", "USA", "RUS"));
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                says("Erdoğan spoke to Aliyev.", "TUR", "AZE"),
                says("ERDOGAN SPOKE TO ALIYEV ON MONDAY", "TUR", "AZE"),
                says("russia shells ukraine, says nato", "RUS", "UKR", "NATO"),
                says("Volodymyr Zelenskiy and Volodymyr Zelenskyy are one man.", "UKR"),
                says("The U.S. and the U.K. signed, the E.U. did not.", "USA", "GBR", "EU"));
    }

    private static Arguments says(String text, String... affiliations) {
        return Arguments.of(text, Set.of(affiliations));
    }
}
