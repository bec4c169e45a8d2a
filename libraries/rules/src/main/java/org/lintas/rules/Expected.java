package org.lintas.rules;

/** What might stand at a place of a text of rules. */
sealed interface Expected {

    /** For people. */
    String words();

    /** A word of the language. */
    record Word(String words) implements Expected {}

    /** A field. */
    record AnyField() implements Expected {
        @Override
        public String words() {
            return "a field";
        }
    }

    /** A value of a field. */
    record ValueOf(Field field) implements Expected {
        @Override
        public String words() {
            return "a value";
        }
    }

    /** An operator of a field. */
    record OperatorOf(Field field) implements Expected {
        @Override
        public String words() {
            return "an operator";
        }
    }

    /** An entity that is counted. */
    record AnyEntity() implements Expected {
        @Override
        public String words() {
            return "something that is counted, such as document";
        }
    }

    /** The name of a list. */
    record AnyList() implements Expected {
        @Override
        public String words() {
            return "the name of a list";
        }
    }

    /** Something that its author makes up. */
    record Free(String words) implements Expected {}
}
