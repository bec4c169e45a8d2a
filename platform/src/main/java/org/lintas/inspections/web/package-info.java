/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.inspections.web;

import org.jspecify.annotations.NullMarked;
