package org.lintas.simulators.scanner;

/** The keys of a service's devices, and those it signs with when it is told to do it wrongly. Made when first needed. */
final class ScannerKeys {

    private final DeviceProvider provider;
    private final ScannerSetup setup;
    private final DeviceKey device;
    private final DeviceKey trustModule;

    ScannerKeys(DeviceProvider provider, ScannerSetup setup) {
        this.provider = provider;
        this.setup = setup;
        this.device = provider.device("Simulated scanner");
        this.trustModule =
                setup.purpose() == Purpose.AUTHENTICATION ? provider.device("Simulated trust module") : device;
    }

    DeviceKey device() {
        return device;
    }

    /** Signs the digital identity of devices with certification L1; else the device key itself. */
    DeviceKey trustModule() {
        return trustModule;
    }

    /** The device's certificate, but somebody else's secret. */
    DeviceKey forged() {
        return device.signingWith(provider.device("Forger"));
    }

    DeviceKey expired() {
        return provider.expiredDevice("Expired scanner");
    }

    DeviceKey strange() {
        return DeviceProvider.founded("Stranger", setup.clock().instant()).device("Strange scanner");
    }
}
