/** Machine readable zones of travel documents; needs nothing but the base of the JDK. */
module org.lintas.mrz {
    requires static org.jspecify;

    exports org.lintas.mrz;
}
