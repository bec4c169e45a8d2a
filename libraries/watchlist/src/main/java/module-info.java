/** Lists of sought persons: read from the files of their publishers, and travellers screened against them. */
module org.lintas.watchlist {
    requires static org.jspecify;
    requires transitive org.lintas.mrz;
    requires transitive org.lintas.names;
    requires java.xml;
    requires tools.jackson.core;

    exports org.lintas.watchlist;
    exports org.lintas.watchlist.documents;
}
