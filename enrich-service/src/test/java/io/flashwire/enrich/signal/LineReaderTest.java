package io.flashwire.enrich.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Field;
import io.flashwire.enrich.text.Segmenter;
import io.flashwire.testing.Cast;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final CueBook RUSSIAN = CueBook.shipped("ru");
    private static final String EVENT = "парламент 2020 года не объявил мобилизацию и ввел комендантский час и ";

    @Test
    void readsALongSentenceWithTwiceTheWorkOfOneHalfAsLong() {
        // given one sentence without a comma, in which every few words are an event
        long half = work(200);

        // when
        long whole = work(400);

        // then
        assertThat(whole).isLessThan(5 * half / 2);
    }

    /** How often the lists of a line are looked into until its events are read. */
    private static long work(int events) {
        var text = EVENT.repeat(events);
        var sentence =
                Segmenter.shipped().segment(Field.BODY, text, "ru").sentences().getFirst();
        var line = RUSSIAN.line(Field.BODY, sentence, List.of(), List.of());
        var looks = new AtomicLong();
        var watched = new Line(
                line.field(),
                line.sentence(),
                new Watched<>(line.tokens(), looks),
                new Watched<>(line.part(), looks),
                new Watched<>(line.cues(), looks),
                line.actors(),
                line.places());
        var update = Cast.update(Cast.VALLEY_WIRE, "long", Cast.MORNING, "", text);
        assertThat(new LineReader(update, RUSSIAN, watched).signals()).hasSizeGreaterThan(events);
        return looks.get();
    }

    private static final class Watched<E> extends AbstractList<E> {

        private final List<E> list;
        private final AtomicLong looks;

        private Watched(List<E> list, AtomicLong looks) {
            this.list = list;
            this.looks = looks;
        }

        @Override
        public E get(int index) {
            looks.incrementAndGet();
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
