package org.lintas.emrtd.seals;

/**
 * One field of a seal.
 *
 * @param name in camel case, the same for the same notion in every kind of seal; {@code tag} and two hexadecimal digits if
 *     the feature is not known
 * @param value what it says
 */
public record SealField(String name, SealValue value) {

    static SealField text(String name, String value) {
        return new SealField(name, new SealValue.Text(value));
    }

    /** Hides the value: it may be personal data. */
    @Override
    public String toString() {
        return "SealField[" + name + "]";
    }
}
