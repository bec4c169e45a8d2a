/** How many of those who are listed are found under altered names, and how many innocent travellers alert. */
@NullMarked
package org.lintas.benchmarks.names;

import org.jspecify.annotations.NullMarked;
