package org.lintas.rules;

/**
 * Why a field alone is no ground to look at a person. Fields that stand for such a ground by another name have the same: the State that issued a passport says the
 * nationality, a meal the religion.
 */
public enum Sensitivity {
    /** Any field that is a ground. */
    NONE,
    /** Says the nationality or the origin. */
    NATIONALITY,
    /** Says the sex. */
    SEX,
    /** May say a religion. */
    RELIGION,
    /** May say something of health. */
    HEALTH,
    /** The name: who is sought by name stands on a list, with a legal basis and a review. */
    NAME
}
