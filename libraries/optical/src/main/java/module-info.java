/** Finds, rectifies and reads the machine readable zone in a photograph or scan of a data page. */
module org.lintas.optical {
    requires transitive java.desktop;
    requires transitive org.lintas.mrz;
    requires static org.jspecify;

    exports org.lintas.optical;
}
