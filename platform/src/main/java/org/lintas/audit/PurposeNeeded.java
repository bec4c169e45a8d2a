package org.lintas.audit;

/** The person has not said yet why they open this kind of page; the console asks them and brings them back. */
public final class PurposeNeeded extends RuntimeException {

    private final PageKind page;

    /** For a kind of page. */
    public PurposeNeeded(PageKind page) {
        super("The purpose of opening pages of the kind '%s' is not known yet.".formatted(page.code()));
        this.page = page;
    }

    /** The kind of page. */
    public PageKind page() {
        return page;
    }
}
