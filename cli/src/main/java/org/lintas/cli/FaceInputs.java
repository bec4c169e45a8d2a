package org.lintas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintas.emrtd.lds.DataGroups;

/** Turns the names of a call into pictures of faces: of the files of a chip in a folder only EF.DG2 is one. */
final class FaceInputs {

    /** EF.DG2 begins so (Doc 9303-10, 8th edition, 4.7.2). */
    static final int TAG = DataGroups.tagOf(2);

    /** Where the tags of a chip's files begin, EF.COM, and where they end, EF.SOD; no picture begins with one of them. */
    private static final int FIRST_TAG = 0x60;

    private static final int LAST_TAG = 0x77;

    private final Sources sources;

    FaceInputs(Shell shell) {
        this.sources = new Sources(shell);
    }

    /** The inputs behind a name; throws {@link IOException} with a sentence for the user if there are none. */
    List<Source> of(String name) throws IOException {
        List<Source> found = sources.of(name);
        if (found.size() == 1) {
            return found;
        }
        List<Source> faces = new ArrayList<>();
        for (Source source : found) {
            if (!otherFileOfChip(source)) {
                faces.add(source);
            }
        }
        if (faces.isEmpty()) {
            throw new IOException("files of a chip without EF.DG2");
        }
        return faces;
    }

    /** By name and by content: a picture may have the name of such a file. */
    private static boolean otherFileOfChip(Source source) throws IOException {
        if (source.path()
                .map(Path::getFileName)
                .filter(name -> ChipFileNames.isOne(name.toString()))
                .isEmpty()) {
            return false;
        }
        try (InputStream stream = source.open()) {
            int first = stream.read();
            return first != TAG && first >= FIRST_TAG && first <= LAST_TAG;
        }
    }
}
