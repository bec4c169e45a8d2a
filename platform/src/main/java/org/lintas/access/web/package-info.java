/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.access.web;

import org.jspecify.annotations.NullMarked;
