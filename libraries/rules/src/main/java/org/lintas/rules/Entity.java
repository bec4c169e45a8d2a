package org.lintas.rules;

/**
 * A thing that has fields.
 *
 * @param name such as {@code passenger}
 * @param many whether a passenger may have several, such as documents
 * @param index its place in the vocabulary, from 0
 */
public record Entity(String name, boolean many, int index) {}
