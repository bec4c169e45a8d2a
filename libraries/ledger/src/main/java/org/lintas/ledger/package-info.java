/** Append-only Merkle log: write, prove, verify. */
@NullMarked
package org.lintas.ledger;

import org.jspecify.annotations.NullMarked;
