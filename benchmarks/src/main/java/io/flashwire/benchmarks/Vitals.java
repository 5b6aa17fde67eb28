package io.flashwire.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a service says of itself at {@code /q/metrics}. */
final class Vitals {

    private static final Pattern BUCKET = Pattern.compile("le=\"([0-9.E+-]+)\"");

    private final HttpClient http;
    private final URI metrics;

    Vitals(HttpClient http, int port) {
        this.http = http;
        this.metrics = URI.create("http://127.0.0.1:%d/q/metrics".formatted(port));
    }

    String read() throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static double heapMegabytes(String metrics) {
        return metrics.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToDouble(Vitals::value)
                        .sum()
                / 1024
                / 1024;
    }

    static double total(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(Vitals::value)
                .sum();
    }

    /** The bound, in milliseconds, under which this share of what a histogram counted between two readings is. */
    static double quantileMillis(String before, String after, String name, double share) {
        var counts = new TreeMap<Double, Double>();
        after.lines().filter(line -> line.startsWith(name + "_bucket")).forEach(line -> count(counts, line, 1));
        before.lines().filter(line -> line.startsWith(name + "_bucket")).forEach(line -> count(counts, line, -1));
        double all = total(after, name + "_count") - total(before, name + "_count");
        return counts.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= share * all)
                .mapToDouble(bucket -> bucket.getKey() * 1000)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static void count(Map<Double, Double> counts, String line, int sign) {
        var bound = BUCKET.matcher(line);
        if (bound.find()) {
            counts.merge(Double.parseDouble(bound.group(1)), sign * value(line), Double::sum);
        }
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
