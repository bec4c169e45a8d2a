package org.lintas.lanes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.LivePicture;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;

/** What a lane's device may ask and say: {@code docs/protocols/lane-devices.md}, version 4. Thread-safe. */
public interface Devices {

    /** The device is there; whatever it was doing is resumed or ended. */
    Attached attach(LaneId lane, Attachment attachment);

    /** The device's sensors saw something. Applied once for each sequence number. */
    Standing event(LaneId lane, Event event);

    /** A picture of the traveller in work. */
    CaptureAdvice picture(LaneId lane, TransactionId transaction, LivePicture picture);

    /**
     * The reader saw a visible seal. It belongs to the document in work, or to the next one that is presented.
     *
     * @param content of the barcode, or a picture of it
     */
    SealTaken seal(LaneId lane, long epoch, Octets content);

    /** Commands numbered over {@code after}, as soon as there are any, or none after the wait. */
    Commands commands(LaneId lane, long epoch, long after, Duration wait);

    /**
     * What a device says when it attaches.
     *
     * @param controller name and version of the device
     * @param readerPort loopback port of its reader, 0 when it has none of its own
     * @param persons inside, 0-9
     * @param objectLeft inside
     * @param documentPresent on the reader
     * @param transaction it was working on; empty when none
     * @param passed whether that traveller went out through the exit since; empty when the device does not know
     * @param scannerPort loopback port of its fingerprint scanner; empty when it has none
     */
    record Attachment(
            String controller,
            int readerPort,
            int persons,
            boolean objectLeft,
            boolean documentPresent,
            Optional<String> transaction,
            Optional<Boolean> passed,
            Optional<Integer> scannerPort) {}

    /**
     * The answer to an attachment.
     *
     * @param epoch to be given with every event and request for commands
     * @param state of the lane
     * @param kind gate or booth
     * @param direction entry or exit
     * @param decided {@code cleared} or {@code referred} when the transaction that the device named has a decision
     * @param verificationKey public key of permits, as a JWK
     */
    record Attached(
            long epoch,
            LaneState state,
            String kind,
            String direction,
            Optional<String> decided,
            Map<String, Object> verificationKey) {

        /** Copies the key. */
        public Attached {
            verificationKey = Map.copyOf(verificationKey);
        }
    }

    /**
     * One event.
     *
     * @param epoch of the attachment
     * @param sequence grows within the epoch
     * @param type as the protocol lists them
     * @param persons inside, 0-9
     * @param objectLeft inside
     * @param detail kind of an alarm or fault; empty otherwise
     * @param queue travellers who wait in front; empty when the device does not count them
     */
    record Event(
            long epoch,
            long sequence,
            String type,
            int persons,
            boolean objectLeft,
            Optional<String> detail,
            Optional<Integer> queue) {}

    /**
     * Where the lane is after an event.
     *
     * @param state of the lane
     * @param transaction in work; empty when none
     */
    record Standing(LaneState state, Optional<String> transaction) {}

    /**
     * What became of a seal.
     *
     * @param transaction that it was examined under; empty when it waits for the next document
     */
    record SealTaken(Optional<String> transaction) {}

    /**
     * Commands for a device.
     *
     * @param epoch they belong to
     * @param commands in the order of their numbers
     */
    record Commands(long epoch, List<Command> commands) {

        /** Copies the list. */
        public Commands {
            commands = List.copyOf(commands);
        }
    }

    /**
     * One command.
     *
     * @param number grows by one
     * @param type as the protocol lists them
     * @param transaction the inspection in work; null when none
     * @param message key of the words for the traveller; null when none
     * @param permit compact JWS for {@code open-exit}; null otherwise
     * @param finger that the message is about, for example {@code left-index}; null when about none or all
     */
    record Command(
            long number,
            String type,
            @Nullable String transaction,
            @Nullable String message,
            @Nullable String permit,
            @Nullable String finger) {}
}
