package org.lintas.oprf.check;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lintas.oprf.Evaluation;
import org.lintas.oprf.Mode;
import org.lintas.oprf.OprfClient;
import org.lintas.oprf.OprfException;
import org.lintas.oprf.OprfServer;

/**
 * The side that asks, with the filter of a holder's list: for one person at the lane, or for a whole manifest at once. Requests are filled up with
 * random keys to a multiple of {@value #KEYS_MULTIPLE} and shuffled, so that their length says little of names and documents. For several threads.
 */
public final class PrivateCheck {

    /** Requests have a multiple of so many keys: those of a person with a document and a name of two or three words. */
    public static final int KEYS_MULTIPLE = 8;

    /** Bytes of a key that only fills up: as unlikely to be anybody's as to be guessed. */
    private static final int FILLER_BYTES = 32;

    private final CheckFilter filter;
    private final OprfClient client;
    private final SecureRandom random;

    /** Asks the holder of a filter. */
    public PrivateCheck(CheckFilter filter, SecureRandom random) {
        this.filter = filter;
        this.client = new OprfClient(Mode.VOPRF, filter.publicKey(), new byte[0], random);
        this.random = random;
    }

    /** A key of a person of the manifest; of nobody if the number is below zero. */
    private static final class Asked {

        private final int person;
        private final byte[] input;

        Asked(int person, byte[] input) {
            this.person = person;
            this.input = input;
        }
    }

    /** Persons who were asked for and no answer yet. Good for one reply, and not to leave who asks but for {@link #request}. */
    public static final class Pending {

        private final List<Asked> asked;
        private final int persons;
        private final OprfClient.Blinding blinding;
        private final CheckRequest request;

        private Pending(List<Asked> asked, int persons, OprfClient.Blinding blinding, CheckRequest request) {
            this.asked = List.copyOf(asked);
            this.persons = persons;
            this.blinding = blinding;
            this.request = request;
        }

        /** What the holder is sent. */
        public CheckRequest request() {
            return request;
        }
    }

    /**
     * Asks for persons: one, or those of a manifest.
     *
     * @throws OprfException if nobody has a key, or all together have more than {@link OprfServer#ELEMENTS_MAX}: divide the manifest
     */
    public Pending ask(List<CheckedPerson> persons) {
        List<Asked> asked = new ArrayList<>();
        for (int person = 0; person < persons.size(); person++) {
            for (PersonKey key : PersonKeys.asked(persons.get(person))) {
                asked.add(new Asked(person, key.input()));
            }
        }
        if (asked.isEmpty() || asked.size() > OprfServer.ELEMENTS_MAX) {
            throw new OprfException(
                    OprfException.Reason.COUNT,
                    "1 to " + OprfServer.ELEMENTS_MAX + " keys at once, not " + asked.size());
        }
        while (asked.size() % KEYS_MULTIPLE != 0) {
            byte[] filler = new byte[FILLER_BYTES];
            random.nextBytes(filler);
            asked.add(new Asked(-1, filler));
        }
        Collections.shuffle(asked, random);
        OprfClient.Blinding blinding =
                client.blind(asked.stream().map(each -> each.input).toList());
        CheckRequest request = new CheckRequest(filter.agreement(), blinding.elements());
        return new Pending(asked, persons.size(), blinding, request);
    }

    /**
     * What is told of each person, in the order in which they were asked for.
     *
     * @throws OprfException if the evaluation is not of these keys, or not proven to be of the filter's key
     */
    public List<CheckAnswer> answers(Pending pending, Evaluation evaluation) {
        List<byte[]> outputs = client.outputs(pending.blinding, evaluation);
        List<List<Ticket>> tickets = new ArrayList<>();
        for (int person = 0; person < pending.persons; person++) {
            tickets.add(new ArrayList<>());
        }
        for (int at = 0; at < outputs.size(); at++) {
            int person = pending.asked.get(at).person;
            if (person >= 0 && filter.contains(outputs.get(at))) {
                tickets.get(person).add(Ticket.of(outputs.get(at)));
            }
        }
        return tickets.stream().map(of -> new CheckAnswer(!of.isEmpty(), of)).toList();
    }
}
