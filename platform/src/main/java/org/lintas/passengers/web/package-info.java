/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.passengers.web;

import org.jspecify.annotations.NullMarked;
