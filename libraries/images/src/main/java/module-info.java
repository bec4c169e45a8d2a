/** Bounded decoding of pictures: JPEG, JPEG 2000, PNG, TIFF, BMP and WSQ. */
module org.lintas.images {
    requires com.github.mhshams.jnbis;
    requires transitive java.desktop;
    requires static org.jspecify;

    exports org.lintas.images;

    // JPEG 2000 comes from a reader of the Java Image I/O service; it is asked for by format, never by class.
    uses javax.imageio.spi.ImageReaderSpi;
}
