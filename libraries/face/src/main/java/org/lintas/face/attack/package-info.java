/** Whether a living person stood before the camera: what the capture device states, and what a picture may hint at. */
@NullMarked
package org.lintas.face.attack;

import org.jspecify.annotations.NullMarked;
