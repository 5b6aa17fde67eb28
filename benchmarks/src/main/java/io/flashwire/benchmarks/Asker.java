package io.flashwire.benchmarks;

import io.flashwire.benchmarks.Questions.Question;
import io.flashwire.cli.Console;
import io.flashwire.cli.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;

/** Asks a gateway, one question after the other. */
record Asker(HttpClient http, URI gateway, String key) {

    private static final double LIMIT_MS = 100;
    private static final int FOR_WARMTH = 20;

    /** @return whether each was answered quickly enough */
    boolean ask(List<Question> questions, int times, Console console) throws IOException, InterruptedException {
        console.out().println("%-36s %9s %9s %9s".formatted("", "p50", "p99", "max"));
        var quick = true;
        for (var question : questions) {
            var micros = measure(question, times);
            var late = micros.getValueAtPercentile(99) / 1000.0 > LIMIT_MS;
            quick &= !late;
            console.out()
                    .println("%-36s %6.1f ms %6.1f ms %6.1f ms%s"
                            .formatted(
                                    question.name(),
                                    micros.getValueAtPercentile(50) / 1000.0,
                                    micros.getValueAtPercentile(99) / 1000.0,
                                    micros.getMaxValue() / 1000.0,
                                    late ? "  over " + LIMIT_MS + " ms" : ""));
        }
        return quick;
    }

    private Histogram measure(Question question, int times) throws IOException, InterruptedException {
        var micros = new Histogram(3);
        var random = new Random(question.name().hashCode());
        for (var each = -FOR_WARMTH; each < times; each++) {
            var request = HttpRequest.newBuilder(gateway.resolve(question.path().apply(random)))
                    .header("Authorization", "Bearer " + key)
                    .header("Accept", question.accept())
                    .timeout(Duration.ofSeconds(60))
                    .build();
            var start = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            var took = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new Refusal("%s answered %d".formatted(request.uri(), answer.statusCode()));
            }
            if (each >= 0) {
                micros.recordValue(took / 1000);
            }
        }
        return micros;
    }
}
