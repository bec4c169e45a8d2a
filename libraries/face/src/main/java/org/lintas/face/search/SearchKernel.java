package org.lintas.face.search;

/** Ways to compute the scores of a search; all give the same numbers. */
public enum SearchKernel {

    /** A loop of plain Java: everywhere, and the yardstick of the other. */
    PLAIN,

    /**
     * The Vector API, some ten times faster. Needs {@code --add-modules jdk.incubator.vector} and the optimising compiler: under
     * {@code -XX:TieredStopAtLevel=1} it is far slower than the plain loop.
     */
    VECTOR;

    private static final String MODULE = "jdk.incubator.vector";

    /** The fastest that this process can run: the vector kernel exactly if its module was added at the start. */
    public static SearchKernel fastest() {
        return VECTOR.available() ? VECTOR : PLAIN;
    }

    /** Whether this process can run it. */
    public boolean available() {
        return switch (this) {
            case PLAIN -> true;
            case VECTOR -> ModuleLayer.boot().findModule(MODULE).isPresent();
        };
    }

    /**
     * What computes so.
     *
     * @throws IllegalStateException if this process cannot run it
     */
    InnerProducts innerProducts() {
        if (!available()) {
            throw new IllegalStateException("the vector kernel needs --add-modules " + MODULE);
        }
        return switch (this) {
            case PLAIN -> new PlainInnerProducts();
            case VECTOR -> new VectorInnerProducts();
        };
    }
}
