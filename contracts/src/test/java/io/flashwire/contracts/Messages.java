package io.flashwire.contracts;

import java.time.Instant;
import java.util.List;

/** One message of each kind with all its fields, and one with no more than it must have. */
final class Messages {

    static final LiveUpdate FULL_UPDATE = new LiveUpdate(
            "u-0d1c7f0a5e2b4c8896aa31f0",
            new Source("highland-herald", "Highland Herald", "https://highland-herald.example/", "B"),
            "14:55 curfew",
            2,
            UpdateState.CORRECTED,
            "https://highland-herald.example/live#14-55",
            "Curfew in Baku",
            "At least 12 people were killed. A curfew starts at 21:00.",
            "en",
            Instant.parse("2020-09-27T14:55:00Z"),
            Instant.parse("2020-09-27T15:10:30.250Z"),
            Instant.parse("2020-09-27T14:55:12Z"),
            new Clock(Clock.Basis.PAGE_DATE, "14:55 GMT", "GMT", List.of(Clock.Flag.BACK_DATED)),
            2,
            Instant.parse("2020-09-27T15:00:00Z"),
            "1.3",
            List.of(LiveUpdate.Part.HEADLINE, LiveUpdate.Part.BODY),
            new LiveUpdate.Copy("u-4ac09d", "valley-wire", 0.94),
            true);

    static final LiveUpdate BARE_UPDATE = new LiveUpdate(
            "u-6b2f9c",
            Source.of("desk"),
            "1",
            1,
            UpdateState.LIVE,
            null,
            "Fire at the port",
            "",
            null,
            null,
            null,
            Instant.parse("2020-09-27T08:00:00Z"),
            Clock.of(Clock.Basis.UNKNOWN, null, null),
            null,
            null);

    static final EnrichedUpdate FULL_ENRICHED = new EnrichedUpdate(
            FULL_UPDATE,
            0.98,
            List.of(new Actor(
                    "AZE-GOV",
                    "Azerbaijani government",
                    Actor.Type.GOVERNMENT,
                    "AZE",
                    Actor.Role.ACTS,
                    List.of(Span.of(FULL_UPDATE, Field.HEADLINE, 10, 14)))),
            List.of(new Place(
                    "geonames:587084",
                    "Baku",
                    40.37767,
                    49.89201,
                    "AZ",
                    "PPLC",
                    0.95,
                    List.of(Span.of(FULL_UPDATE, Field.HEADLINE, 10, 14)))),
            List.of(new Event(
                    EventKind.CURFEW,
                    EventStatus.OCCURRED,
                    "AZE-GOV",
                    "AZE-CIVILIANS",
                    "geonames:587084",
                    Instant.parse("2020-09-27T17:00:00Z"),
                    false,
                    "AZE-GOV",
                    Span.of(FULL_UPDATE, Field.BODY, 32, 47),
                    0.9,
                    new Event.Codes("1723", "COERCE/curfew", "medtop:20000598"),
                    false)),
            List.of(new Figure(
                    Figure.What.KILLED, 12, true, "AZE-CIVILIANS", "AZE-GOV", Span.of(FULL_UPDATE, Field.BODY, 0, 31))),
            Tier.BULLETIN);

    static final EnrichedUpdate BARE_ENRICHED =
            new EnrichedUpdate(BARE_UPDATE, 0, List.of(), List.of(), List.of(), List.of(), Tier.ROUTINE);

    static final Alert FULL_ALERT = new Alert(
            "i-77aa01.2",
            new Alert.Incident("i-77aa01", "CURFEW AZE 2020-09-27", IncidentStatus.CONFIRMED),
            Alert.Type.UPDATE,
            2,
            Tier.BULLETIN,
            EventKind.CURFEW,
            EventStatus.OCCURRED,
            "Azerbaijan: curfew",
            "A curfew starts in Baku at 21:00.",
            new Alert.Party("AZE-GOV", "Azerbaijani government", "AZE"),
            new Alert.Party("AZE-CIVILIANS", "civilians in Azerbaijan", "AZE"),
            new Alert.Location("geonames:587084", "Baku", "AZ", 40.37767, 49.89201),
            Instant.parse("2020-09-27T14:56:00Z"),
            Instant.parse("2020-09-27T17:00:00Z"),
            "A second origin tells it.",
            List.of("i-77aa01.1"),
            List.of(
                    new Alert.Origin("highland-herald", "Highland Herald", "https://highland-herald.example/", "B"),
                    new Alert.Origin("valley-wire", "Valley Wire", null)),
            List.of(new Alert.Evidence(
                    FULL_UPDATE.id(),
                    2,
                    "highland-herald",
                    FULL_UPDATE.url(),
                    FULL_UPDATE.at(),
                    Span.of(FULL_UPDATE, Field.BODY, 32, 47),
                    "en")),
            List.of(
                    new Alert.Claim("AZE-GOV", Alert.Stance.ASSERTS, FULL_UPDATE.id(), "A curfew starts"),
                    new Alert.Claim(null, Alert.Stance.DENIES, "u-6b2f9c", "no curfew")),
            true,
            List.of(new Alert.Toll(
                    Figure.What.KILLED,
                    "AZE",
                    "AZE-GOV",
                    "Azerbaijani government",
                    12,
                    12,
                    true,
                    FULL_UPDATE.at(),
                    FULL_UPDATE.id())),
            List.of(new Alert.Stage(
                    EventStatus.OCCURRED,
                    "Azerbaijani government",
                    false,
                    FULL_UPDATE.at(),
                    Instant.parse("2020-09-27T17:00:00Z"),
                    FULL_UPDATE.id(),
                    "A curfew starts at 21:00.")),
            Instant.parse("2020-09-27T17:00:00Z"));

    static final Alert BARE_ALERT = new Alert(
            "i-77aa02.1",
            new Alert.Incident("i-77aa02", "STRIKE - 2020-09-27", IncidentStatus.RUMOURED),
            Alert.Type.ALERT,
            1,
            Tier.URGENT,
            EventKind.STRIKE,
            EventStatus.CLAIMED,
            "Strike claimed",
            "",
            null,
            null,
            null,
            Instant.parse("2020-09-27T09:00:00Z"),
            Instant.parse("2020-09-27T08:59:00Z"),
            "The first report.",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false);

    private Messages() {}
}
