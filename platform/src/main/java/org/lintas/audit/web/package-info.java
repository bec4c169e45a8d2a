/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.audit.web;

import org.jspecify.annotations.NullMarked;
