package io.flashwire.alert.channel;

import io.flashwire.alert.channel.Letter.Purpose;
import io.flashwire.alert.channel.Notice.Item;
import io.flashwire.alert.channel.Notice.Quote;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Stance;
import io.flashwire.contracts.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a letter into words of the desk's language. */
final class NoticeWriter {

    private static final int LONGEST = 2_000;

    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
    private final @Nullable String page;

    /** @param page where people read of an incident, with {@code {incident}} for its id */
    NoticeWriter(Function<Language, Phrases> phrases, @Nullable String page) {
        for (var language : Language.values()) {
            this.phrases.put(language, phrases.apply(language));
        }
        this.page = page;
    }

    /** @param showsThread whether the tool shows by itself what the message follows */
    Notice write(Letter letter, Channel channel, boolean showsThread) {
        var words = Objects.requireNonNull(phrases.get(channel.reads()));
        var voice = new Voice(words, channel.reads(), channel.lives());
        return letter.purpose() == Purpose.DIGEST ? digest(letter, voice) : told(letter, voice, showsThread);
    }

    private record Voice(Phrases words, Language language, ZoneId zone) {

        String time(Instant instant) {
            return words.time(instant, zone, language);
        }
    }

    private Notice told(Letter letter, Voice voice, boolean showsThread) {
        var alert = letter.latest();
        var words = voice.words();
        var links = links(alert);
        return new Notice(
                title(letter, alert, voice),
                banner(letter, words),
                words.of(alert.tier()),
                words.of(alert.incident().status()),
                follows(letter, voice, showsThread),
                alert.actor() == null ? "" : line(alert.actor().name()),
                alert.target() == null ? "" : line(alert.target().name()),
                where(alert, voice.language()),
                voice.time(alert.occurredAt()),
                line(alert.reason()),
                alert.sources().stream()
                        .map(origin -> line(origin.name()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                alert.evidence().stream()
                        .map(one -> new Quote(
                                line(one.quote().text()),
                                outlet(alert, one.source()),
                                Address.of(one.url()).orElse(null)))
                        .distinct()
                        .toList(),
                alert.claims().stream()
                        .filter(claim -> claim.stance() == Stance.DENIES)
                        .map(claim -> new Quote(
                                line(claim.quote()),
                                claim.by() == null ? "" : line(claim.by()),
                                links.get(claim.updateId())))
                        .distinct()
                        .toList(),
                List.of(),
                page(alert).orElse(null),
                words.labels());
    }

    private Notice digest(Letter letter, Voice voice) {
        var words = voice.words();
        var items = letter.alerts().reversed().stream()
                .map(alert -> new Item(
                        title(letter, alert, voice),
                        words.of(alert.tier()),
                        words.of(alert.incident().status()),
                        voice.time(alert.sentAt())))
                .toList();
        var loudest =
                letter.alerts().stream().map(Alert::tier).min(Enum::compareTo).orElseThrow();
        return new Notice(
                words.label(
                        "digest",
                        items.size(),
                        voice.time(letter.alerts().getFirst().sentAt()),
                        voice.time(letter.latest().sentAt())),
                letter.alerts().stream().allMatch(Alert::exercise) ? words.label("exercise") : "",
                words.of(loudest),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                items,
                null,
                words.labels());
    }

    private static String banner(Letter letter, Phrases words) {
        return switch (letter.purpose()) {
            case TEST -> words.label("test");
            case ESCALATION -> words.label("escalation");
            case GIVEN_UP -> words.label("givenUp");
            case NEWS, DIGEST -> letter.latest().exercise() ? words.label("exercise") : "";
        };
    }

    private static String follows(Letter letter, Voice voice, boolean showsThread) {
        if (showsThread || !letter.follows()) {
            return "";
        }
        var alert = letter.latest();
        return letter.earlier().isEmpty()
                ? voice.words().label("follows", alert.sequence())
                : voice.words()
                        .label(
                                "followsOf",
                                alert.sequence(),
                                voice.time(letter.earlier().getFirst().sentAt()));
    }

    /** Alerts bear a title in English; in another language it is made of the same parts. */
    private static String title(Letter letter, Alert alert, Voice voice) {
        var titles = voice.words().titles();
        if (titles == null || letter.purpose() == Purpose.TEST || letter.purpose() == Purpose.GIVEN_UP) {
            return line(alert.title());
        }
        var title = titles.of(alert, voice.language().locale());
        if (alert.type() == Alert.Type.CANCEL) {
            return line(voice.words().label("cancelled", title));
        }
        return line(
                switch (alert.incident().status()) {
                    case DISPUTED, RUMOURED ->
                        title + ", " + voice.words().of(alert.incident().status());
                    case REPORTED, CONFIRMED, OVER, RETRACTED -> title;
                });
    }

    private static String where(Alert alert, Language language) {
        var place = alert.place();
        if (place == null) {
            return "";
        }
        var country = place.country() == null || !place.country().matches("[A-Z]{2}")
                ? ""
                : Locale.of("", place.country()).getDisplayCountry(language.locale());
        return country.isEmpty() || country.equals(place.name())
                ? line(place.name())
                : line(place.name() + ", " + country);
    }

    private static String outlet(Alert alert, String source) {
        return alert.sources().stream()
                .filter(origin -> origin.id().equals(source))
                .map(origin -> line(origin.name()))
                .findFirst()
                .orElseGet(() -> line(source));
    }

    private static Map<String, Address> links(Alert alert) {
        var links = new HashMap<String, Address>();
        for (var one : alert.evidence()) {
            Address.of(one.url()).ifPresent(address -> links.putIfAbsent(one.updateId(), address));
        }
        return links;
    }

    private Optional<Address> page(Alert alert) {
        return page == null
                ? Optional.empty()
                : Address.of(page.replace("{incident}", alert.incident().id()));
    }

    private static String line(String text) {
        return Text.atMost(LONGEST, Text.line(text));
    }
}
