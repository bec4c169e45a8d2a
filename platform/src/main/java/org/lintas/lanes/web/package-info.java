/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.lanes.web;

import org.jspecify.annotations.NullMarked;
