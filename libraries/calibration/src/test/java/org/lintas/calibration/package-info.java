/** Tests of calibrations. */
@NullMarked
package org.lintas.calibration;

import org.jspecify.annotations.NullMarked;
