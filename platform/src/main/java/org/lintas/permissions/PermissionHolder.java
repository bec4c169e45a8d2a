package org.lintas.permissions;

import java.time.LocalDate;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.StateCode;

/** Whom a permission belongs to. */
public sealed interface PermissionHolder {

    /** The holder as people read it. */
    String display();

    /**
     * Whoever holds one document; the permission ends with the document.
     *
     * @param document issuer and number
     */
    record OfDocument(DocumentKey document) implements PermissionHolder {

        @Override
        public String display() {
            return document.toString();
        }
    }

    /**
     * A person, whatever document they present. Every part must be the same as in the document; the name is compared as an MRZ
     * writes it. Two people of the same name, nationality and date of birth cannot be told apart by it: for grounds that matter
     * after a passport is renewed, such as residence.
     *
     * @param name surname and given names
     * @param nationality code of Doc 9303-3
     * @param dateOfBirth wholly known
     */
    record OfPerson(PersonName name, StateCode nationality, LocalDate dateOfBirth) implements PermissionHolder {

        @Override
        public String display() {
            return "%s · %s · %s".formatted(name.display(), nationality, dateOfBirth);
        }
    }
}
