/** Exchange of prints with police systems: transactions of ANSI/NIST-ITL 1-2011 in the traditional encoding. */
@NullMarked
package org.lintas.fingerprint.itl;

import org.jspecify.annotations.NullMarked;
