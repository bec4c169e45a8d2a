/** A broker of AMQP 1.0 for tests, as a process of its own. */
@NullMarked
package org.lintas.testbroker;

import org.jspecify.annotations.NullMarked;
