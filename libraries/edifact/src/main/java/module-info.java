/** Passenger messages of carriers and their answers, read from EDIFACT interchanges. */
module org.lintas.edifact {
    requires java.xml;
    requires static org.jspecify;
    requires transitive org.lintas.mrz;

    exports org.lintas.edifact;
}
