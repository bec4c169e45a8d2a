/** Visible seals: signed barcodes on visas, emergency papers, permits and health certificates, read and verified. */
@NullMarked
package org.lintas.emrtd.seals;

import org.jspecify.annotations.NullMarked;
