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
                portrait = images.stream()
                        .findFirst()
                        .map(image -> ImageBytes.of(image.data().toByteArray()));
                portrait.ifPresent(listener::portrait);
            } catch (MalformedLdsException | LintasException e) {
                // A portrait that is no picture is none: passive authentication says whether it is the issuer's.
                portrait = Optional.empty();
            }
        }
    }

    Optional<ImageBytes> found() {
        return portrait;
    }
}
