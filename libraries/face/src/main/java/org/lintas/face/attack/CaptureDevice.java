package org.lintas.face.attack;

/**
 * Who speaks.
 *
 * @param maker of the device
 * @param model with its version of hardware and firmware
 * @param serialNumber of this one device
 */
public record CaptureDevice(String maker, String model, String serialNumber) {

    /** Refuses a device that is not named whole. */
    public CaptureDevice {
        if (maker.isBlank() || model.isBlank() || serialNumber.isBlank()) {
            throw new IllegalArgumentException("a device has a maker, a model and a serial number");
        }
    }
}
