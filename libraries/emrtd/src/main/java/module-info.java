/** The chip of an electronic travel document: reading, passive authentication, clone detection. */
module org.lintas.emrtd {
    requires static transitive org.jspecify;
    requires org.lintas.mrz;
    requires jmrtd;
    requires scuba.smartcards;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;
    requires com.google.zxing;
    requires java.desktop;
    requires java.logging;

    exports org.lintas.emrtd;
    exports org.lintas.emrtd.lds;
    exports org.lintas.emrtd.seals;
    exports org.lintas.emrtd.trust;
}
