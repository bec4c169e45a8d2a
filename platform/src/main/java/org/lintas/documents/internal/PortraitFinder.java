package org.lintas.documents.internal;

import java.util.List;
import java.util.Optional;
import org.lintas.documents.ExaminationListener;
import org.lintas.emrtd.ElementaryFile;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingStep;
import org.lintas.emrtd.lds.FaceImage;
import org.lintas.emrtd.lds.FaceImages;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LintasException;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageSize;
import org.lintas.images.UnreadableImage;

/** Takes the portrait out of DG2 the moment it is read, so that faces are compared while other checks still run. */
final class PortraitFinder implements ReadingListener {

    private static final ElementaryFile FACE = ElementaryFile.dataGroup(2);

    private final ExaminationListener listener;
    private Optional<ImageBytes> portrait = Optional.empty();
    private String sizes = "";

    PortraitFinder(ExaminationListener listener) {
        this.listener = listener;
    }

    @Override
    public void onStep(ReadingStep step) {
        if (step instanceof ReadingStep.FileRead read && read.file().equals(FACE)) {
            try {
                List<FaceImage> images = FaceImages.parse(read.content());
                portrait = Optional.of(ImageBytes.of(images.getFirst().data().toByteArray()));
                sizes = sizes(images.getFirst());
                portrait.ifPresent(listener::portrait);
            } catch (MalformedLdsException | LintasException e) {
                // A portrait that is no picture is none: passive authentication says whether it is the issuer's.
                portrait = Optional.empty();
            }
        }
    }

    /** What is odd about the portrait, for the log: the picture's own size counts, the data group's word for it does not. */
    private static String sizes(FaceImage image) {
        try {
            ImageSize own = ImageSize.of(image.data().toByteArray(), ImageBounds.CHIP);
            boolean same = own.width() == image.declaredWidth() && own.height() == image.declaredHeight();
            return same || image.declaredWidth() == 0
                    ? ""
                    : "portrait-size-differs: %d x %d, declared %d x %d"
                            .formatted(own.width(), own.height(), image.declaredWidth(), image.declaredHeight());
        } catch (UnreadableImage e) {
            return "portrait-unreadable: " + e.getMessage();
        }
    }

    /** What is odd about the portrait; empty when nothing is. */
    String oddities() {
        return sizes;
    }

    Optional<ImageBytes> found() {
        return portrait;
    }
}
