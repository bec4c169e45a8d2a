/** Whether a person is on another State's list: the one who asks does not learn the list, the one who holds it does not learn the person. */
@NullMarked
package org.lintas.oprf.check;

import org.jspecify.annotations.NullMarked;
