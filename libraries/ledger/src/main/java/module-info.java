/** Append-only Merkle log: write, prove, verify. Needs nothing but the JDK. */
module org.lintas.ledger {
    requires static org.jspecify;

    exports org.lintas.ledger;
}
