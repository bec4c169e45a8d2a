package org.lintas.simulators.scanner;

import java.util.List;

/** A device behind the service: what it is and what is printed on it. */
enum SimulatedDevice {
    SLAP_SCANNER("1", "Finger", "Slap", "452600012001"),
    FACE_CAMERA("2", "Face", "Full face", "452600012002");

    private final String id;
    private final String type;
    private final String subType;
    private final String serialNumber;

    SimulatedDevice(String id, String type, String subType, String serialNumber) {
        this.id = id;
        this.type = type;
        this.subType = subType;
        this.serialNumber = serialNumber;
    }

    String id() {
        return id;
    }

    /** {@code bioType}. */
    String type() {
        return type;
    }

    String subType() {
        return subType;
    }

    /** {@code deviceSubId}. */
    List<Integer> parts() {
        return switch (this) {
            case SLAP_SCANNER -> List.of(1, 2, 3);
            case FACE_CAMERA -> List.of(0);
        };
    }

    String serialNumber() {
        return serialNumber;
    }

    /** Given by the server of a real deployment when the device is registered. */
    String code() {
        return "6ba7b810-9dad-41d1-80b4-00c04fd430c" + id;
    }

    /** Whether a request for devices of a type means this one. */
    boolean answersTo(String wanted) {
        return wanted.equals("Biometric Device") || wanted.equals(type);
    }
}
