/** Names of persons in any script: read, romanised, and compared in bits of evidence. */
module org.lintas.names {
    requires static org.jspecify;
    requires transitive org.lintas.mrz;
    requires com.ibm.icu;

    exports org.lintas.names;
}
