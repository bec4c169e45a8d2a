/** Which documents are lost, stolen or revoked: a hundred million of them in a gigabyte, as a dated copy of a register. */
@NullMarked
package org.lintas.watchlist.documents;

import org.jspecify.annotations.NullMarked;
