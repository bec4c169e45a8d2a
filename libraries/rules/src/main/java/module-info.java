/** The language of targeting rules: read, checked, compiled, explained. */
module org.lintas.rules {
    requires static org.jspecify;

    exports org.lintas.rules;
}
