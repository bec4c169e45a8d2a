/** Keys, signature algorithms and signed objects by Bouncy Castle; not exported, so that no type of it leaks. */
@NullMarked
package org.lintas.emrtd.signatures;

import org.jspecify.annotations.NullMarked;
