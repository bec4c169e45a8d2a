package org.lintas.biometrics.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of the body as OSIA's schema BiometricData (ABIS interface 1.4.0) has it. What is not named in a comment is kept and given back
 * without being looked into.
 *
 * @param biometricType FINGER or FACE
 * @param biometricSubType a finger, for example RIGHT_INDEX, or PORTRAIT
 * @param image Base64 of a picture or of minutiae
 * @param imageRef refused: nothing is fetched
 * @param missing fingers that were not there
 * @param template Base64 of minutiae, in place of an image
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OsiaBiometricData(
        String biometricType,
        @Nullable String biometricSubType,
        @Nullable String instance,
        @Nullable String image,
        @Nullable String imageRef,
        @Nullable String template,
        @Nullable String templateFormat,
        @Nullable LocalDate captureDate,
        @Nullable String captureDevice,
        @Nullable String impressionType,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer bitdepth,
        @Nullable Integer resolution,
        @Nullable String compression,
        @Nullable List<Missing> missing,
        @Nullable String metadata,
        @Nullable String comment) {

    /**
     * Part of the body that was not there.
     *
     * @param biometricSubType a finger
     * @param presence BANDAGED, AMPUTATED or DAMAGED
     */
    record Missing(String biometricSubType, String presence) {}

    /** The same with other data, whatever it was before. */
    OsiaBiometricData with(@Nullable String data) {
        boolean minutiae = template != null;
        return new OsiaBiometricData(
                biometricType,
                biometricSubType,
                instance,
                minutiae ? null : data,
                null,
                minutiae ? data : null,
                templateFormat,
                captureDate,
                captureDevice,
                impressionType,
                width,
                height,
                bitdepth,
                resolution,
                compression,
                missing,
                metadata,
                comment);
    }
}
