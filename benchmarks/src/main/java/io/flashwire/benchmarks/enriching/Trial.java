package io.flashwire.benchmarks.enriching;

import static java.util.Objects.requireNonNull;

import io.flashwire.cli.stack.Java;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark in a JVM of its own.
 *
 * @param perSecond entries by the wall clock
 * @param cpu nanoseconds of CPU an entry
 * @param heap megabytes after a collection
 */
record Trial(double perSecond, double cpu, double heap) {

    private static final int WARM_UP = 6;

    /** What the service is to live with. */
    private static final int HEAP_MEGABYTES = 500;

    /**
     * @param desk the folder of a desk's packs, or null
     * @param entries in each of the measured iterations
     */
    static Trial of(String benchmark, @Nullable Path desk, Path root, int entries) throws RunnerException {
        var arguments = new ArrayList<>(List.of(
                "-Xmx%dm".formatted(HEAP_MEGABYTES),
                "-XX:+UseSerialGC",
                "-Dflashwire.root=" + root,
                "--sun-misc-unsafe-memory-access=allow"));
        if (desk != null) {
            arguments.add("-D%s=%s".formatted(EnrichBenchmark.DESK, desk));
        }
        var result = new Runner(new OptionsBuilder()
                        .include("^" + EnrichBenchmark.class.getName().replace(".", "\\.") + "\\." + benchmark + "$")
                        .addProfiler(Footprint.class)
                        .jvm(Java.executable().toString())
                        .jvmArgs(arguments.toArray(String[]::new))
                        .forks(1)
                        .warmupIterations(1)
                        .warmupBatchSize(WARM_UP * entries)
                        .measurementIterations(3)
                        .measurementBatchSize(entries)
                        .timeUnit(TimeUnit.SECONDS)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return new Trial(
                entries / result.getPrimaryResult().getScore(),
                secondary(result, Footprint.CPU),
                secondary(result, Footprint.HEAP));
    }

    private static double secondary(RunResult result, String name) {
        return requireNonNull(result.getSecondaryResults().get(name), name).getScore();
    }
}
