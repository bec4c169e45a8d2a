package org.lintas.watchlists.internal;

import org.lintas.foundation.DocumentKey;

/**
 * Documents as keys of a hash table. The letter O counts as the digit 0 and the letter I as 1: what a clerk or a camera mixes up must
 * not let a sought document pass.
 */
final class DocumentKeys {

    private DocumentKeys() {}

    static String key(DocumentKey document) {
        String number = document.number().replace('O', '0').replace('I', '1');
        return document.issuer().letters() + "|" + number;
    }
}
