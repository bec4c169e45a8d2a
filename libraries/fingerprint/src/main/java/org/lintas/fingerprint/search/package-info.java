/** Whose fingers are these, of many people: a filter over all of them outside the heap, then the comparison of the few it leaves. */
@NullMarked
package org.lintas.fingerprint.search;

import org.jspecify.annotations.NullMarked;
