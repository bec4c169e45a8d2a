/** Answers for what a camera or scanner shows of a machine readable zone: where it is, what it says and how sure that is. */
@NullMarked
package org.lintas.optical;

import org.jspecify.annotations.NullMarked;
