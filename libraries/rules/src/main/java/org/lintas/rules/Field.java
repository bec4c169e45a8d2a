package org.lintas.rules;

/**
 * Something of which a rule may speak.
 *
 * @param entity of what it is one, such as {@code document}
 * @param name within the entity, such as {@code issuer}
 * @param type what it holds
 * @param range of a number; unlimited for all others
 * @param sensitivity whether it is no ground alone
 * @param slot its place among the values of its entity, from 0
 */
public record Field(Entity entity, String name, ValueType type, Range range, Sensitivity sensitivity, int slot) {

    /** As rules write it, such as {@code document.issuer}. */
    public String path() {
        return entity.name() + "." + name;
    }

    /**
     * The values that a number can have at all.
     *
     * @param min the least
     * @param max the greatest
     */
    public record Range(double min, double max) {

        /** Without limits. */
        static final Range UNLIMITED = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
