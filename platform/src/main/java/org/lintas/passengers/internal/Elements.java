package org.lintas.passengers.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.PartialDate;
import org.lintas.passengers.Announced;
import org.lintas.passengers.Journey;

/** A journey as named texts, so that two versions can be compared element by element. */
final class Elements {

    /** Elements of which a change has the person judged anew. */
    private static final Set<String> JUDGED = Set.of(
            "name",
            "sex",
            "dateOfBirth",
            "nationality",
            "documents",
            "debarkation",
            "transit",
            "booked",
            "people",
            "splitFrom",
            "itinerary",
            "contacts",
            "payments");

    private Elements() {}

    /**
     * One element that differs.
     *
     * @param name of the element
     * @param before its text before, empty when there was none
     * @param after its text now, empty when there is none
     */
    record Difference(String name, Optional<String> before, Optional<String> after) {

        /** Whether the person is judged anew. */
        boolean judged() {
            return JUDGED.contains(name);
        }
    }

    static List<Difference> between(Journey before, Journey after) {
        Map<String, String> old = of(before);
        Map<String, String> now = of(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(name ->
                        new Difference(name, Optional.ofNullable(old.get(name)), Optional.ofNullable(now.get(name))))
                .toList();
    }

    private static Map<String, String> of(Journey journey) {
        Announced announced = journey.announced();
        Announced.Person person = announced.person();
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put("state", journey.state().name());
        put(elements, "name", person.name().map(PersonName::display));
        put(elements, "sex", person.sex());
        put(elements, "dateOfBirth", person.dateOfBirth().map(PartialDate::toString));
        put(elements, "nationality", person.nationality());
        put(elements, "residence", person.residence());
        put(elements, "placeOfBirth", person.placeOfBirth());
        if (!announced.documents().isEmpty()) {
            elements.put("documents", documents(announced));
        }
        put(elements, "locator", announced.booking().locator());
        put(elements, "reference", announced.booking().reference());
        put(elements, "seat", announced.booking().seat());
        put(elements, "bags", announced.booking().bags().map(String::valueOf));
        put(elements, "embarkation", announced.route().embarkation());
        put(elements, "debarkation", announced.route().debarkation());
        elements.put("transit", Boolean.toString(announced.route().transit()));
        putReservation(elements, announced.reservation());
        return elements;
    }

    private static void putReservation(Map<String, String> elements, Announced.Reservation reservation) {
        put(elements, "booked", reservation.made());
        put(elements, "people", reservation.people().map(String::valueOf));
        put(elements, "splitFrom", reservation.splitFrom());
        put(elements, "itinerary", reservation.flights());
        put(elements, "contacts", reservation.contacts());
        put(elements, "payments", reservation.payments());
        put(elements, "tickets", reservation.tickets());
        put(elements, "memberships", reservation.memberships());
    }

    private static void put(Map<String, String> elements, String name, List<?> values) {
        if (!values.isEmpty()) {
            elements.put(name, values.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
    }

    private static String documents(Announced announced) {
        return announced.documents().stream()
                .map(document -> "%s %s %s %s"
                        .formatted(
                                document.type().orElse("-"),
                                document.issuer().orElse("-"),
                                document.number().orElse("-"),
                                document.expiry().map(PartialDate::toString).orElse("-")))
                .collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> elements, String name, Optional<String> value) {
        value.ifPresent(text -> elements.put(name, text));
    }
}
