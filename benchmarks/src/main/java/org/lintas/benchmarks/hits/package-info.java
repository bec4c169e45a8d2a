/** How long reviewers wait for the queue of hits of a year, and how long a new entry looks for those who came before it. */
@NullMarked
package org.lintas.benchmarks.hits;

import org.jspecify.annotations.NullMarked;
