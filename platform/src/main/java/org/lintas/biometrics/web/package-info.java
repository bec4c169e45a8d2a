/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.biometrics.web;

import org.jspecify.annotations.NullMarked;
