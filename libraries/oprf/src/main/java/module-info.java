/** Oblivious pseudorandom functions, and with them whether a person is on another State's list, without telling either. */
module org.lintas.oprf {
    requires static org.jspecify;
    requires transitive org.lintas.mrz;
    requires transitive org.lintas.names;
    requires org.bouncycastle.provider;

    exports org.lintas.oprf;
    exports org.lintas.oprf.check;
}
