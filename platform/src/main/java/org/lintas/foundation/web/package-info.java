/** The console frame: layout, languages, navigation, and errors as RFC 9457. */
@NullMarked
package org.lintas.foundation.web;

import org.jspecify.annotations.NullMarked;
