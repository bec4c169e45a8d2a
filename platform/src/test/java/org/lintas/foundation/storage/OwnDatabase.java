package org.lintas.foundation.storage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a test class with a Spring context a database of its own, and with it a context of its own. Without this
 * annotation test classes of the same configuration share both, which is much faster: they must not count on empty tables.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnDatabase {}
