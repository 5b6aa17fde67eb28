package io.flashwire.ingest.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            19:50 GMT – Curfew from ten              | -          | 19:50 | GMT        | Curfew from ten
            19:50 GMT – 23 wounded in the valley     | -          | 19:50 | GMT        | 23 wounded in the valley
            10:11 GMT –  Bridge reopened             | -          | 10:11 | GMT        | Bridge reopened
            9.05am BST: Talks begin                  | -          | 09:05 | BST        | Talks begin
            7:15 PM EDT - Airport shut               | -          | 19:15 | EDT        | Airport shut
            12:30 a.m. ET • Siren in the port        | -          | 00:30 | ET         | Siren in the port
            21:25 (GMT+4) — Bread queues             | -          | 21:25 | GMT+4      | Bread queues
            08:00 Baku time – Shelling resumes       | -          | 08:00 | Baku time  | Shelling resumes
            14:05 – Convoy on the move               | -          | 14:05 | -          | Convoy on the move
            • 14:05 – Convoy on the move             | -          | 14:05 | -          | Convoy on the move
            **14:05** – Convoy on the move           | -          | 14:05 | -          | Convoy on the move
            27 Sep 2020, 21:25                       | 2020-09-27 | 21:25 | -          | -
            27 September 2020 21:25 AZT              | 2020-09-27 | 21:25 | AZT        | -
            Sunday, September 27, 2020 at 9:25 pm    | 2020-09-27 | 21:25 | -          | -
            2020-09-27 21:25 +04:00                  | 2020-09-27 | 21:25 | +04:00     | -
            27.09.2020, 21:25 – Rails cut            | 2020-09-27 | 21:25 | -          | Rails cut
            21:25, 27/09/2020                        | 2020-09-27 | 21:25 | -          | -
            21h25 ngày 27/9/2020                     | 2020-09-27 | 21:25 | -          | -
            Posted at 21:25 27 Sep 2020              | 2020-09-27 | 21:25 | -          | -
            1950 GMT – Curfew from ten               | -          | 19:50 | GMT        | Curfew from ten
            19:50: Curfew from ten                   | -          | 19:50 | -          | Curfew from ten
            [19:50] Curfew from ten                  | -          | 19:50 | -          | Curfew from ten
            19:50 Uhr – Ausgangssperre               | -          | 19:50 | -          | Ausgangssperre
            19:50 hrs IST – Curfew from ten          | -          | 19:50 | IST        | Curfew from ten
            12 noon – Sirens in the port             | -          | 12:00 | -          | Sirens in the port
            12:00 midnight BST – Sirens in the port  | -          | 00:00 | BST        | Sirens in the port
            14:10 local time (10:10 GMT) – Sirens    | -          | 10:10 | GMT        | Sirens
            6:10 a.m. ET / 10:10 GMT – Sirens        | -          | 10:10 | GMT        | Sirens
            19:50 GMT / 23:50 AZT – Sirens           | -          | 19:50 | GMT        | Sirens
            """)
    void headsOfEntriesAreTakenApart(
            String line, @Nullable LocalDate day, LocalTime time, @Nullable String zone, @Nullable String headline) {
        // when
        var header = StampGrammar.header(line).orElseThrow();

        // then
        assertThat(header.stamp().day()).isEqualTo(day == null ? null : Day.of(day));
        assertThat(header.stamp().time()).isEqualTo(time);
        assertThat(header.stamp().zone()).isEqualTo(zone);
        assertThat(header.headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(15:57 - since then the ministry has spoken of a seventh village)",
                "At 19:50 the shelling stopped, witnesses said.",
                "19:50 UN chief speaks",
                "19 people were wounded – officials",
                "2020 – a year of war",
                "1950 – the year of the first war",
                "19:50 (the governor's own words) – nobody leaves",
                "27 September 2020",
                "The 27 Sep 2020, 21:25 bulletin was wrong."
            })
    void otherLinesHeadNothing(String line) {
        // when
        var header = StampGrammar.header(line);

        // then
        assertThat(header).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:70 GMT – Nowhere", "24:00 GMT – Midnight", "13:00 pm – Lunch", "27 Sep 2020, 21:77"})
    void aTimeThatDoesNotExistIsSeenAsOne(String line) {
        // when
        var header = StampGrammar.header(line).orElseThrow();

        // then
        assertThat(header.stamp().time()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            27 September 2020                      | 2020-09-27
            Published On 27 Sep 2020               | 2020-09-27
            Last updated: 27th of September 2020   | 2020-09-27
            Sunday 27 September 2020               | 2020-09-27
            Sep 27, 2020                           | 2020-09-27
            27/09/2020                             | 2020-09-27
            9/27/2020                              | 2020-09-27
            2020-09-27                             | 2020-09-27
            Chủ nhật, ngày 27 tháng 9 năm 2020     | 2020-09-27
            27 septembre 2020                      | 2020-09-27
            27 сентября 2020                       | 2020-09-27
            """)
    void linesThatHoldOnlyADayAreDatelines(String line, LocalDate day) {
        // when
        var dateline = StampGrammar.dateline(line).orElseThrow();

        // then
        assertThat(dateline.day()).isEqualTo(Day.of(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"27 September was a Sunday", "On 27 September 2020 the war began.", "March 8 people", "5 2020"})
    void proseIsNoDateline(String line) {
        // when
        var dateline = StampGrammar.dateline(line);

        // then
        assertThat(dateline).isEmpty();
    }
}
