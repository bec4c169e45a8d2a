/** Face detection, alignment, quality, embedding and 1:1 comparison. */
module org.lintas.face {
    requires com.microsoft.onnxruntime;
    requires transitive java.desktop;
    requires static org.jspecify;

    exports org.lintas.face;

    // JPEG 2000 comes from a reader of the Java Image I/O service; it is asked for by format, never by class.
    uses javax.imageio.spi.ImageReaderSpi;
}
