/** Face detection, alignment, quality, embedding and 1:1 comparison. */
module org.lintas.face {
    requires com.microsoft.onnxruntime;
    requires transitive java.desktop;
    requires transitive org.lintas.images;
    requires static org.jspecify;

    exports org.lintas.face;
}
