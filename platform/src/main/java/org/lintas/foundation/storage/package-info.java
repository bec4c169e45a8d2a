/** Answers for where records live: PostgreSQL started by Lintas itself or one given by address, and each module's schema in it. */
@NullMarked
package org.lintas.foundation.storage;

import org.jspecify.annotations.NullMarked;
