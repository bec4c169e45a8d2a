/** A fingerprint slap scanner and a face camera that speak MOSIP's Secure Biometric Interface 0.9.5 on loopback. */
@NullMarked
package org.lintas.simulators.scanner;

import org.jspecify.annotations.NullMarked;
