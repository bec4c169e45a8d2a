/** A matcher process: keeps its partitions of the galleries in memory and searches them for the node. */
@RunsIn(Role.MATCHER)
@NullMarked
package org.lintas.biometrics.matcher;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
