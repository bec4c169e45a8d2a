package org.lintas.access;

import java.util.Set;

/** Tells what the machine of this request may do. */
public interface CurrentDevice {

    /** What its credential is good for; empty for people, strangers and outside a request. */
    Set<DeviceScope> scopes();
}
