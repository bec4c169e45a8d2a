package org.lintas.mrz;

/** Alphabets for which Doc 9303-3 section 6.B lists exceptions. */
enum CyrillicLanguage {
    GENERAL,
    BELARUSIAN,
    BULGARIAN,
    MACEDONIAN,
    SERBIAN,
    UKRAINIAN
}
