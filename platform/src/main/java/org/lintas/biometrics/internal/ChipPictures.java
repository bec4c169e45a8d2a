package org.lintas.biometrics.internal;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import org.lintas.foundation.ImageBytes;
import org.lintas.images.DecodedImage;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;
import org.lintas.images.ProcessDecoder;
import org.lintas.images.UnreadableImage;
import org.springframework.stereotype.Component;

/**
 * Decodes the pictures of chips: anybody may have written them, so no codec touches them in the node's own process, and no browser
 * gets their bytes.
 */
@Component
class ChipPictures implements ImageDecoder {

    private final ProcessDecoder decoder = new ProcessDecoder(ImageBounds.CHIP, ProcessDecoder.Resources.STANDARD);

    @Override
    public DecodedImage decode(byte[] encoded) throws UnreadableImage {
        return decoder.decode(encoded);
    }

    /** Starts a decoder's process, so that the first traveller does not wait for it. */
    void warmUp() {
        decoder.warmUp();
    }

    @PreDestroy
    void stop() {
        decoder.close();
    }

    /** A chip's picture made anew for a browser; empty when it cannot be read. */
    Optional<ImageBytes> viewable(ImageBytes picture) {
        try {
            return Optional.of(ImageBytes.of(decode(picture.bytes()).png()));
        } catch (UnreadableImage e) {
            return Optional.empty();
        }
    }
}
