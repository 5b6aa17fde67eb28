package io.flashwire.cli.offline;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Works on many inputs at once and gives the results in the order of the inputs, each as soon as it and all before it are done. */
final class InOrder<T, R> {

    private final Input<T> input;
    private final Work<T, R> work;
    private final Output<R> output;
    private final BlockingQueue<CompletableFuture<Optional<R>>> pending;
    private final int threads;
    private volatile @Nullable IOException unwritable;
    private volatile @Nullable CompletionException broken;

    InOrder(Input<T> input, Work<T, R> work, Output<R> output, int threads) {
        this.threads = threads;
        this.input = input;
        this.work = work;
        this.output = output;
        this.pending = new ArrayBlockingQueue<>(threads * 4);
    }

    interface Input<T> {
        /** Empty at the end. */
        Optional<T> next() throws IOException;
    }

    interface Work<T, R> {
        R apply(T input);
    }

    interface Output<R> {
        /** @param more whether the next result is under way already; where not, what is buffered should be seen now */
        void accept(R result, boolean more) throws IOException;
    }

    /** @throws IOException where reading or writing fails */
    void run() throws IOException, InterruptedException {
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var writer = Thread.ofPlatform().name("results").start(this::write);
            try {
                for (var next = input.next(); next.isPresent() && goesOn(); next = input.next()) {
                    var one = next.get();
                    pending.put(CompletableFuture.supplyAsync(() -> Optional.of(work.apply(one)), workers));
                }
            } finally {
                pending.put(CompletableFuture.completedFuture(Optional.empty()));
                writer.join();
            }
        }
        if (broken != null) {
            throw broken;
        }
        if (unwritable != null) {
            throw unwritable;
        }
    }

    private boolean goesOn() {
        return broken == null && unwritable == null;
    }

    /** Takes all results to the end, even where they can no longer be written: the reader must not wait for room. */
    private void write() {
        try {
            for (var next = take(); next.isPresent(); next = take()) {
                if (goesOn()) {
                    write(next.get());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<R> take() throws InterruptedException {
        while (true) {
            try {
                return pending.take().join();
            } catch (CompletionException e) {
                broken = e;
            }
        }
    }

    private void write(R result) {
        try {
            output.accept(result, !pending.isEmpty());
        } catch (IOException e) {
            unwritable = e;
        }
    }
}
