/** Speed and accuracy of the libraries, measured against named references. */
@NullMarked
package org.lintas.benchmarks;

import org.jspecify.annotations.NullMarked;
