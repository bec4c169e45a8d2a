/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.watchlists.web;

import org.jspecify.annotations.NullMarked;
