/** Speaks MOSIP's Secure Biometric Interface 0.9.5 to fingerprint scanners and cameras, and believes only what their keys have signed. */
@NullMarked
package org.lintas.lanes.internal.sbi;

import org.jspecify.annotations.NullMarked;
