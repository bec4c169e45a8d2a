/** The module's pages and HTTP endpoints. */
@NullMarked
package org.lintas.documents.web;

import org.jspecify.annotations.NullMarked;
