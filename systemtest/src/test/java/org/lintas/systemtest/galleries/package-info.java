/** Galleries in processes that can be killed. */
@NullMarked
package org.lintas.systemtest.galleries;

import org.jspecify.annotations.NullMarked;
