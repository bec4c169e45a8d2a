/** Who is sought: the lists of publishers as sourced statements about subjects, and travellers screened against them. */
@NullMarked
package org.lintas.watchlist;

import org.jspecify.annotations.NullMarked;
