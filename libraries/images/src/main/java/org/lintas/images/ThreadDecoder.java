package org.lintas.images;

/** Decodes in a worker thread under a time limit. */
final class ThreadDecoder implements ImageDecoder {

    private static final DecodingWorkers WORKERS = new DecodingWorkers();

    private final ImageBounds bounds;

    ThreadDecoder(ImageBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public DecodedImage decode(byte[] encoded) throws UnreadableImage {
        byte[] own = encoded.clone();
        var header = ImageHeader.within(bounds, own);
        return WORKERS.run(() -> Codecs.decode(header, own), bounds.timeMax());
    }
}
