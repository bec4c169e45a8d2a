/** What carriers tell a State about a flight's passengers and crew, and its answers, read from EDIFACT without losing what is odd. */
@NullMarked
package org.lintas.edifact;

import org.jspecify.annotations.NullMarked;
