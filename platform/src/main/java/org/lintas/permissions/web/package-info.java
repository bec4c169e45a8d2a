/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.permissions.web;

import org.jspecify.annotations.NullMarked;
