/** Visible seals as States issue them: on visas, on emergency papers, as barcodes of health certificates. */
@NullMarked
package org.lintas.simulators.seals;

import org.jspecify.annotations.NullMarked;
