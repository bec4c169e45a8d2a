/** Face detection, alignment, quality, embedding, 1:1 comparison and 1:N search. */
module org.lintas.face {
    requires com.microsoft.onnxruntime;
    requires transitive java.desktop;
    requires transitive org.lintas.calibration;
    requires transitive org.lintas.images;
    requires static jdk.incubator.vector;
    requires static org.jspecify;

    exports org.lintas.face;
    exports org.lintas.face.attack;
    exports org.lintas.face.search;
}
