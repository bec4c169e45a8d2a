package org.lintas.documents.internal;

import java.util.List;
import java.util.Optional;
import org.lintas.documents.ExaminationListener;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ElementaryFile;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingStep;
import org.lintas.emrtd.lds.FaceImage;
import org.lintas.emrtd.lds.FaceImages;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
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

    PortraitFinder(ExaminationListener listener) {
        this.listener = listener;
    }

    @Override
    public void onStep(ReadingStep step) {
        if (step instanceof ReadingStep.FileRead read && read.file().equals(FACE)) {
            try {
                List<FaceImage> images = FaceImages.parse(read.content());
                portrait = Optional.of(ImageBytes.of(images.getFirst().data().toByteArray()));
                portrait.ifPresent(listener::portrait);
            } catch (MalformedLdsException | LintasException e) {
                // A portrait that is no picture is none: passive authentication says whether it is the issuer's.
                portrait = Optional.empty();
            }
        }
    }

    /** What is odd about the portrait of a reading; empty when nothing is, or there is no portrait. */
    static Optional<Finding> oddity(ChipReading reading) {
        return reading.dataGroup(2).flatMap(PortraitFinder::oddity);
    }

    /** The same of EF.DG2: the picture's own size counts, the data group's word for it does not. */
    static Optional<Finding> oddity(Octets dataGroup2) {
        try {
            FaceImage image = FaceImages.parse(dataGroup2).getFirst();
            ImageSize own = ImageSize.of(image.data().toByteArray(), ImageBounds.CHIP);
            boolean same = own.width() == image.declaredWidth() && own.height() == image.declaredHeight();
            return same || image.declaredWidth() == 0
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "portrait-size-differs",
                            "%d x %d, declared %d x %d"
                                    .formatted(
                                            own.width(), own.height(), image.declaredWidth(), image.declaredHeight())));
        } catch (MalformedLdsException e) {
            return Optional.empty();
        } catch (UnreadableImage e) {
            return Optional.of(new Finding("portrait-unreadable", String.valueOf(e.getMessage())));
        }
    }

    Optional<ImageBytes> found() {
        return portrait;
    }
}
