package org.lintas.emrtd.lds;

/**
 * One face image of EF.DG2, still encoded.
 *
 * @param format by its first bytes
 * @param data the encoded image to its end, 1 byte to the bound of the file
 * @param declaredWidth in pixels as the face header says, 0 if it has none; issuers get it wrong, never allocate by it
 * @param declaredHeight in pixels as the face header says, 0 if it has none; as wrong as the width
 */
public record FaceImage(ImageFormat format, Octets data, int declaredWidth, int declaredHeight) {}
