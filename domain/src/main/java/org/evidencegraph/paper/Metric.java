package org.evidencegraph.paper;

/**
 * A number that a captured page showed, on the day of the capture.
 *
 * @param asPrinted {@code 83k}
 * @param approximate whether the print was rounded
 */
public record Metric(MetricKind kind, double value, String asPrinted, boolean approximate) {}
