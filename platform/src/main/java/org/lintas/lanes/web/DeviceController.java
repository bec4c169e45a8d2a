package org.lintas.lanes.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.LivePicture;
import org.lintas.biometrics.LivePicture.PresentationAttack;
import org.lintas.documents.SealRequest;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.lanes.Devices;
import org.lintas.lanes.Devices.Attached;
import org.lintas.lanes.Devices.Attachment;
import org.lintas.lanes.Devices.Commands;
import org.lintas.lanes.Devices.Event;
import org.lintas.lanes.Devices.SealTaken;
import org.lintas.lanes.Devices.Standing;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lane-device protocol over HTTP ({@code docs/protocols/lane-devices.md}, version 4). */
@RestController
@RequestMapping("/api/lanes/{lane}")
class DeviceController {

    /** Longest wait of a request for commands, in seconds; proxies cut idle connections after 60. */
    private static final int WAIT_SECONDS_MAX = 30;

    private final Devices devices;

    DeviceController(Devices devices) {
        this.devices = devices;
    }

    @PostMapping("/attachments")
    Attached attach(@PathVariable String lane, @RequestBody Attachment attachment) {
        return devices.attach(new LaneId(lane), attachment);
    }

    @PostMapping("/events")
    Standing event(@PathVariable String lane, @RequestBody Event event) {
        return devices.event(new LaneId(lane), event);
    }

    @PostMapping(path = "/transactions/{transaction}/pictures", consumes = MediaType.IMAGE_JPEG_VALUE)
    Map<String, CaptureAdvice> picture(
            @PathVariable String lane,
            @PathVariable String transaction,
            @RequestHeader(name = "Lintas-Presentation-Attack", defaultValue = "not-examined") String attack,
            @RequestBody byte[] image) {
        LivePicture picture = new LivePicture(ImageBytes.of(image), presentationAttack(attack));
        CaptureAdvice advice = devices.picture(new LaneId(lane), TransactionId.of(transaction), picture);
        return Map.of("advice", advice);
    }

    /** A seal's content as bytes, or a picture of its barcode. */
    @PostMapping(
            path = "/seals",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE
            })
    SealTaken seal(@PathVariable String lane, @RequestParam long epoch, InputStream body) throws IOException {
        byte[] content = body.readNBytes(SealRequest.CONTENT_BYTES_MAX + 1);
        return devices.seal(new LaneId(lane), epoch, Octets.of(content));
    }

    @GetMapping("/commands")
    Commands commands(
            @PathVariable String lane,
            @RequestParam long epoch,
            @RequestParam long after,
            @RequestParam(defaultValue = "0") int waitSeconds) {
        if (waitSeconds < 0 || waitSeconds > WAIT_SECONDS_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "waitSeconds is 0 to %d, not %d.".formatted(WAIT_SECONDS_MAX, waitSeconds));
        }
        return devices.commands(new LaneId(lane), epoch, after, Duration.ofSeconds(waitSeconds));
    }

    private static PresentationAttack presentationAttack(String header) {
        for (PresentationAttack attack : PresentationAttack.values()) {
            if (attack.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(header)) {
                return attack;
            }
        }
        throw new LintasException(
                ErrorCode.VALUE_INVALID,
                "Lintas-Presentation-Attack is not-detected, detected or not-examined, not '%s'.".formatted(header));
    }
}
