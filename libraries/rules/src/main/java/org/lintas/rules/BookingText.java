package org.lintas.rules;

import java.util.List;

/** What texts of a booking say, as things of a subject. */
public final class BookingText {

    private static final String MAIL = "CTCE";
    private static final String CONTACT = "CTC";

    private BookingText() {}

    /** A special service for contacts, with its code before it ({@code CTCE} for e-mail, {@code CTCM} and the like for telephones), or an address. */
    public static void contact(Subject.Builder subject, String contact) {
        if (contact.startsWith(MAIL)) {
            String address = contact.substring(MAIL.length()).strip().replace("//", "@");
            subject.one("email", thing -> thing.text("address", address));
        } else if (contact.startsWith(CONTACT)) {
            subject.one("phone", thing -> thing.text("number", contact.replaceAll("[^0-9+]", "")));
        } else {
            subject.one("address", thing -> thing.text("line", contact));
        }
    }

    /** A form of payment, its code first; of a masked card the last digits stand for the card. */
    public static void payment(Subject.Builder subject, String payment) {
        List<String> words = List.of(payment.split(" ", -1));
        subject.one("payment", thing -> {
            thing.text("form", words.getFirst());
            words.stream()
                    .filter(word -> word.matches("X{4,}\\d{4}"))
                    .findFirst()
                    .ifPresent(card -> thing.text("cardToken", card));
        });
    }
}
