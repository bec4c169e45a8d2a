/** Tests of the lanes' scanners, against simulated ones over real connections. */
@NullMarked
package org.lintas.lanes.internal.sbi;

import org.jspecify.annotations.NullMarked;
