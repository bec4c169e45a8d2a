/** Which score of a biometric comparison is a match: error rates, thresholds, calibrations kept as data. */
@NullMarked
package org.lintas.calibration;

import org.jspecify.annotations.NullMarked;
