/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.crossings.web;

import org.jspecify.annotations.NullMarked;
