package org.lintas.watchlist.documents;

import java.io.IOException;

/** A file is no table of documents that can be used: of another form, damaged, or sealed under another key. The message says what to do. */
public final class DocumentTableException extends IOException {

    private static final long serialVersionUID = 1;

    DocumentTableException(String problem) {
        super(problem);
    }
}
