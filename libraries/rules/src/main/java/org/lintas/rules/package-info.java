/** The language of targeting rules: what it says of a passenger is checked, compiled, evaluated and explained in plain words. */
@NullMarked
package org.lintas.rules;

import org.jspecify.annotations.NullMarked;
