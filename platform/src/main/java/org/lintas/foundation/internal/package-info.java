/** Role selection and the beans that every role has. */
@NullMarked
package org.lintas.foundation.internal;

import org.jspecify.annotations.NullMarked;
