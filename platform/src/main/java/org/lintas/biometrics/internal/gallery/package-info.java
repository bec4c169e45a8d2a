/** A gallery in many processes: what travels over Kafka and to matchers, and the node's side of writing, asking and merging. */
@RunsIn({Role.NODE, Role.POST, Role.MATCHER})
@NullMarked
package org.lintas.biometrics.internal.gallery;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
