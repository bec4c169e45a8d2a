/** The readers of lanes against the services of the operating system. */
@NullMarked
package org.lintas.lanes.internal;

import org.jspecify.annotations.NullMarked;
