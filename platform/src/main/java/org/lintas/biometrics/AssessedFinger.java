package org.lintas.biometrics;

import java.util.OptionalInt;

/**
 * How good a captured finger is.
 *
 * @param advice what the traveller should do
 * @param quality 0 to 100 by Lintas's own measures, whatever the scanner says; empty where there is no finger, or minutiae alone
 */
public record AssessedFinger(FingerAdvice advice, OptionalInt quality) {}
