package org.lintas.edifact;

/** How much a deviation matters. */
public enum Severity {
    /** Something was kept as it stands that is not known. */
    INFO,
    /** A rule was broken, and nothing about a person was lost. */
    WARNING,
    /** Something could not be read. */
    ERROR
}
