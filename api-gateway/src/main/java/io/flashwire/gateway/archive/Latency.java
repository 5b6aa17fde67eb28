package io.flashwire.gateway.archive;

/**
 * How quick a source is with what others tell too.
 *
 * @param incidents that it told and at least one other source did
 * @param first of how many it was the first teller
 * @param medianBehindSeconds how long after the first teller it usually came; of those that it was not first with
 * @param p90BehindSeconds of nine in ten of those it came sooner than this
 */
public record Latency(String source, int incidents, int first, double medianBehindSeconds, double p90BehindSeconds) {}
