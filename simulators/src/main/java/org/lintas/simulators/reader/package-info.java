/** The outside end of a document reader: presents documents on a loopback socket, and records what was said to their chips. */
@NullMarked
package org.lintas.simulators.reader;

import org.jspecify.annotations.NullMarked;
