package org.lintas.lanes.internal;

import java.time.Duration;
import org.lintas.lanes.LaneState;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a lane may stay in each state before its owner must act. A gate owns the states of the traveller's way; staff owns holds,
 * alarms and closures; the device's maker owns faults.
 *
 * @param reading document and background checks (TR-03121-3-1: 20 s end to end; slow chips tripled)
 * @param entering from the open entry door to a person inside
 * @param capturing pictures (TR-03121-3-1 v6.0: 10 s with attack detection)
 * @param deciding comparison and record
 * @param leaving from the open exit door to an empty gate; also the life of a permit
 * @param lettingBack from the opened entry door to an empty gate
 * @param referred how long the message stands when the document stays on the reader
 * @param staff until a hold, alarm or emergency is shown as overdue
 * @param silence longest time without a word from the device
 */
@ConfigurationProperties("lintas.lanes.times")
record LaneTimes(
        @DefaultValue("30s") Duration reading,
        @DefaultValue("15s") Duration entering,
        @DefaultValue("12s") Duration capturing,
        @DefaultValue("10s") Duration deciding,
        @DefaultValue("20s") Duration leaving,
        @DefaultValue("30s") Duration lettingBack,
        @DefaultValue("20s") Duration referred,
        @DefaultValue("5m") Duration staff,
        @DefaultValue("15s") Duration silence) {

    /** A state that waits for the world (a traveller, a shift leader, a technician) is looked at once a day. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** The time limit of a state. */
    Duration limit(LaneState state) {
        return switch (state) {
            case READING -> reading;
            case ENTRY_OPEN -> entering;
            case CAPTURING -> capturing;
            case DECIDING -> deciding;
            case EXIT_OPEN -> leaving;
            case LETTING_BACK -> lettingBack;
            case REFERRED -> referred;
            case HELD, ALARM, EMERGENCY_OPEN, FINGERPRINTS, AWAITING_OFFICER -> staff;
            case IDLE, CLOSED, OUT_OF_SERVICE -> A_DAY;
        };
    }
}
