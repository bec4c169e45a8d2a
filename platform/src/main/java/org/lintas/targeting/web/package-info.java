/** The module's pages. */
@NullMarked
package org.lintas.targeting.web;

import org.jspecify.annotations.NullMarked;
