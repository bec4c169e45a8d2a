/** Which issuers are trusted, and whether a document's data comes from one of them and its chip is not a copy. */
@NullMarked
package org.lintas.emrtd.trust;

import org.jspecify.annotations.NullMarked;
