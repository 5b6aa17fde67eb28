package io.flashwire.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InOrderTest {

    private static InOrder.Input<Integer> numbers(int count) {
        Iterator<Integer> numbers = IntStream.range(0, count).iterator();
        return () -> numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty();
    }

    @Test
    void aSlowOneHoldsBackWhatCameAfterIt() throws Exception {
        // given
        var othersDone = new CountDownLatch(1);
        var results = new ArrayList<Integer>();

        // when
        new InOrder<Integer, Integer>(
                        numbers(4),
                        number -> {
                            if (number == 0) {
                                await(othersDone);
                            } else {
                                othersDone.countDown();
                            }
                            return number;
                        },
                        (result, _) -> results.add(result),
                        2)
                .run();

        // then
        assertThat(results).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aResultIsGivenBeforeTheNextInputComes() throws Exception {
        // given
        var given = new CountDownLatch(1);
        var asked = new AtomicInteger();

        // when
        new InOrder<Integer, Integer>(
                        () -> {
                            if (asked.getAndIncrement() == 0) {
                                return Optional.of(7);
                            }
                            await(given);
                            return Optional.empty();
                        },
                        number -> number,
                        (_, more) -> {
                            assertThat(more).isFalse();
                            given.countDown();
                        },
                        2)
                .run();

        // then
        assertThat(given.getCount()).isZero();
    }

    @Test
    void whereNothingCanBeWrittenItEnds() {
        // given
        var stream = new InOrder<Integer, Integer>(
                numbers(100_000),
                number -> number,
                (_, _) -> {
                    throw new IOException("no room");
                },
                2);

        // when, then
        assertThatThrownBy(stream::run).isInstanceOf(IOException.class).hasMessage("no room");
    }

    @Test
    void aFailureOfTheWorkIsNotSwallowed() {
        // given
        var stream = new InOrder<Integer, Integer>(numbers(100), number -> 1 / (number - 50), (_, _) -> {}, 2);

        // when, then
        assertThatThrownBy(stream::run).hasCauseInstanceOf(ArithmeticException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
