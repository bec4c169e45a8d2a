/** What a measurement reaches of the module's inside. */
@NullMarked
package org.lintas.targeting.internal;

import org.jspecify.annotations.NullMarked;
