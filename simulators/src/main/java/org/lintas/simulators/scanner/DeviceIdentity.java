package org.lintas.simulators.scanner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the devices of a service say of themselves, signed where SBI asks for it. */
final class DeviceIdentity {

    static final String SPEC_VERSION = "0.9.5";

    private static final String SERVICE_VERSION = "0.9.5";

    private final ScannerSetup setup;
    private final DeviceKey deviceKey;
    private final DeviceKey trustModuleKey;

    DeviceIdentity(ScannerSetup setup, DeviceKey deviceKey, DeviceKey trustModuleKey) {
        this.setup = setup;
        this.deviceKey = deviceKey;
        this.trustModuleKey = trustModuleKey;
    }

    /** SBI's form of an instant. */
    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** The digital identity, signed by the device (L0) or by its trust module (L1). */
    String digitalId(SimulatedDevice device, DeviceKey signingKey) {
        boolean trustModule = setup.purpose() == Purpose.AUTHENTICATION;
        return (trustModule ? trustModuleKey : signingKey).sign(digitalIdentity(device));
    }

    /** An element of the answer to a discovery. */
    Map<String, Object> discovered(SimulatedDevice device, String address) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("deviceId", device.id());
        element.put("deviceStatus", "Ready");
        element.put("certification", setup.purpose().certification());
        element.put("serviceVersion", SERVICE_VERSION);
        element.put("deviceSubId", texts(device));
        element.put("callbackId", address);
        element.put("digitalId", DeviceKey.part(digitalIdentity(device)));
        element.put("deviceCode", device.code());
        element.put("specVersion", List.of(SPEC_VERSION));
        element.put("purpose", setup.purpose().word());
        element.put("error", error(SbiError.SUCCESS));
        return element;
    }

    /** An element of the answer to a request for device information. */
    Map<String, Object> information(SimulatedDevice device, String address, String status) {
        Map<String, Object> inside = new LinkedHashMap<>();
        inside.put("deviceStatus", status);
        inside.put("deviceId", device.id());
        inside.put("firmware", SERVICE_VERSION);
        inside.put("certification", setup.purpose().certification());
        inside.put("serviceVersion", SERVICE_VERSION);
        inside.put("deviceSubId", texts(device));
        inside.put("callbackId", address);
        inside.put("digitalId", digitalId(device, deviceKey));
        inside.put("deviceCode", device.code());
        inside.put("env", setup.environment());
        inside.put("purpose", setup.purpose().word());
        inside.put("specVersion", List.of(SPEC_VERSION));
        return Map.of("deviceInfo", deviceKey.sign(inside), "error", error(SbiError.SUCCESS));
    }

    static Map<String, Object> error(SbiError error) {
        return Map.of("errorCode", Integer.toString(error.code()), "errorInfo", error.info());
    }

    private Map<String, Object> digitalIdentity(SimulatedDevice device) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("serialNo", device.serialNumber());
        identity.put("make", "Lintas");
        identity.put("model", "Simulator");
        identity.put("type", device.type());
        identity.put("deviceSubType", device.subType());
        identity.put("deviceProvider", "Lintas Simulators");
        identity.put("deviceProviderId", "LINTAS");
        identity.put("dateTime", time(setup.clock().instant()));
        return identity;
    }

    private static List<String> texts(SimulatedDevice device) {
        return device.parts().stream().map(String::valueOf).toList();
    }
}
