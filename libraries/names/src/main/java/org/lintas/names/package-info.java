/** Whether two names, with what else is known of their bearers, are of one person: in bits of evidence, with the reasons. */
@NullMarked
package org.lintas.names;

import org.jspecify.annotations.NullMarked;
