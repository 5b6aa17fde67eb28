package io.flashwire.alert.channel;

import io.flashwire.contracts.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the desk's language and zone: what templates see. Nothing is null but a link; what there is nothing to say of
 * is empty. All of it is text, which every tool's markup escapes.
 *
 * @param banner that it is a test, an exercise, a reminder; a reader must see this first
 * @param tier how loud it is, in a word
 * @param status what is known of the incident, in a word
 * @param follows that it follows an earlier message, where the tool itself does not show that
 * @param reason why it was sent
 * @param sources the independent origins
 * @param quotes the words that it rests on
 * @param denials the words of those who deny it
 * @param items of a digest
 * @param labels the words of the language itself, by their keys
 */
public record Notice(
        String headline,
        String banner,
        String tier,
        String status,
        String follows,
        String who,
        String against,
        String where,
        String when,
        String reason,
        String sources,
        List<Quote> quotes,
        List<Quote> denials,
        List<Item> items,
        @Nullable Address link,
        Map<String, String> labels) {

    /** @param by the outlet, or who says it */
    public record Quote(String text, String by, @Nullable Address link) {

        Quote cut(int length) {
            return new Quote(Text.atMost(length, text), Text.atMost(Math.min(length, 100), by), link);
        }
    }

    /** One alert of a digest. */
    public record Item(String headline, String tier, String status, String when) {}

    /** How much of it there may be. Each fits where the one before does not. */
    private record Measure(int quotes, int length, int items) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure(5, 600, 30),
            new Measure(4, 400, 20),
            new Measure(3, 280, 12),
            new Measure(2, 200, 8),
            new Measure(1, 140, 5),
            new Measure(0, 80, 3),
            new Measure(0, 40, 0));

    /** From all of it to a bare headline. */
    List<Notice> everShorter() {
        return MEASURES.stream().map(this::within).toList();
    }

    private Notice within(Measure measure) {
        var length = measure.length();
        var line = Math.min(length, 200);
        return new Notice(
                Text.atMost(Math.min(length, 250), headline),
                banner,
                tier,
                status,
                follows,
                Text.atMost(line, who),
                Text.atMost(line, against),
                Text.atMost(line, where),
                when,
                Text.atMost(line, reason),
                Text.atMost(line, sources),
                quotes.stream()
                        .limit(measure.quotes())
                        .map(one -> one.cut(length))
                        .toList(),
                denials.stream()
                        .limit(measure.quotes())
                        .map(one -> one.cut(length))
                        .toList(),
                items.stream()
                        .limit(measure.items())
                        .map(item ->
                                new Item(Text.atMost(line, item.headline()), item.tier(), item.status(), item.when()))
                        .toList(),
                link,
                labels);
    }
}
