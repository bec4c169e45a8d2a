/** Who of many is this face: exact search over packed templates outside the heap, kept in a memory-mapped snapshot and a log. */
@NullMarked
package org.lintas.face.search;

import org.jspecify.annotations.NullMarked;
