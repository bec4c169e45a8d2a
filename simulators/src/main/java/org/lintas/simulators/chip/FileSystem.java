package org.lintas.simulators.chip;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of one chip, what is selected, and who may read what (Doc 9303-10, 3.6 to 3.11; ISO/IEC 7816-4:2020, 11.2, 11.3). */
final class FileSystem {

    private static final byte[] APPLICATION = HexFormat.of().parseHex("A0000002471001");
    private static final int MASTER_FILE = 0x3F00;
    private static final int OFFSET_OBJECT = 0x54;
    private static final int DISCRETIONARY_DATA = 0x53;

    /** Most bytes of tag and length around the data of READ BINARY with an odd instruction. */
    private static final int DISCRETIONARY_HEADER_BYTES = 4;

    private final Map<ElementaryFile, byte[]> files;
    private boolean applicationSelected;
    private @Nullable ElementaryFile current;
    private Optional<FileRead> lastRead = Optional.empty();

    /** A part of a file that was given out: up to, not including, {@code end}. */
    record FileRead(ElementaryFile file, int end) {}

    FileSystem(Map<ElementaryFile, byte[]> files) {
        this.files = files;
    }

    boolean applicationSelected() {
        return applicationSelected;
    }

    /** What the last READ BINARY gave out; empty when the last command was another. */
    Optional<FileRead> lastRead() {
        return lastRead;
    }

    void forgetLastRead() {
        lastRead = Optional.empty();
    }

    ResponseApdu select(CommandApdu command, Rights rights) {
        ResponseApdu response = switch (command.header().p1()) {
            case 0x00 -> selectMasterFile(command.data());
            case 0x02 -> selectFile(command.data(), rights);
            case 0x04 -> selectApplication(command.data());
            default -> ResponseApdu.of(StatusWord.WRONG_P1_P2);
        };
        return command.header().p2() == 0x0C || !response.status().equals(StatusWord.OK) ? response : information();
    }

    /** READ BINARY with at most {@code most} bytes in the response. */
    ResponseApdu read(CommandApdu command, int most, Rights rights) {
        if (most == 0) {
            return ResponseApdu.of(StatusWord.WRONG_LENGTH);
        }
        boolean odd = command.header().ins() == 0xB1;
        int parameters = command.header().parameters();
        int offset = odd ? offset(command.data()) : parameters & 0x7FFF;
        if (odd) {
            takeShortIdentifier(parameters, parameters != 0);
        } else if ((parameters & 0x8000) != 0) {
            takeShortIdentifier((parameters >> 8) & 0x1F, true);
            offset = parameters & 0xFF;
        }
        return odd ? readWrapped(offset, most, rights) : part(offset, most, rights);
    }

    private ResponseApdu selectMasterFile(byte[] data) {
        if (data.length != 0 && !(data.length == 2 && identifier(data) == MASTER_FILE)) {
            return ResponseApdu.of(StatusWord.FILE_NOT_FOUND);
        }
        applicationSelected = false;
        current = null;
        return ResponseApdu.ok();
    }

    private ResponseApdu selectApplication(byte[] data) {
        if (!Arrays.equals(data, APPLICATION)) {
            return ResponseApdu.of(StatusWord.FILE_NOT_FOUND);
        }
        applicationSelected = true;
        current = null;
        return ResponseApdu.ok();
    }

    private ResponseApdu selectFile(byte[] data, Rights rights) {
        if (data.length != 2) {
            return ResponseApdu.of(StatusWord.WRONG_LENGTH);
        }
        Optional<ElementaryFile> file = ElementaryFile.byIdentifier(identifier(data), !applicationSelected);
        if (file.isPresent() && !file.get().readableWith(rights)) {
            return ResponseApdu.of(StatusWord.SECURITY_STATUS_NOT_SATISFIED);
        }
        if (file.isEmpty() || !files.containsKey(file.get())) {
            return ResponseApdu.of(StatusWord.FILE_NOT_FOUND);
        }
        current = file.get();
        return ResponseApdu.ok();
    }

    private ResponseApdu information() {
        byte[] name = applicationSelected && current == null ? DataObject.encode(0x84, APPLICATION) : new byte[0];
        return ResponseApdu.ok(DataObject.encode(0x6F, List.of(name)));
    }

    private void takeShortIdentifier(int identifier, boolean present) {
        if (present) {
            current = ElementaryFile.byShortIdentifier(identifier, !applicationSelected)
                    .orElseThrow(() -> new CommandRefusedException(StatusWord.FILE_NOT_FOUND));
        }
    }

    private ResponseApdu readWrapped(int offset, int most, Rights rights) {
        if (most <= DISCRETIONARY_HEADER_BYTES) {
            return ResponseApdu.of(StatusWord.WRONG_LENGTH);
        }
        ResponseApdu part = part(offset, wrappedBytes(most), rights);
        return part.data().length == 0
                ? part
                : new ResponseApdu(DataObject.encode(DISCRETIONARY_DATA, part.data()), part.status());
    }

    /** How many bytes fit beside tag and length in {@code most} bytes. */
    private static int wrappedBytes(int most) {
        if (most - 2 < 0x80) {
            return most - 2;
        }
        return most - 3 <= 0xFF ? most - 3 : most - DISCRETIONARY_HEADER_BYTES;
    }

    private ResponseApdu part(int offset, int most, Rights rights) {
        ElementaryFile file = current;
        if (file == null) {
            return ResponseApdu.of(StatusWord.NO_CURRENT_FILE);
        }
        if (!file.readableWith(rights)) {
            return ResponseApdu.of(StatusWord.SECURITY_STATUS_NOT_SATISFIED);
        }
        byte[] bytes = files.get(file);
        if (bytes == null) {
            return ResponseApdu.of(StatusWord.FILE_NOT_FOUND);
        }
        if (offset >= bytes.length) {
            return ResponseApdu.of(StatusWord.OFFSET_OUTSIDE_FILE);
        }
        int end = Math.min(bytes.length, offset + most);
        lastRead = Optional.of(new FileRead(file, end));
        StatusWord status = end - offset < most ? StatusWord.END_OF_FILE : StatusWord.OK;
        return new ResponseApdu(Arrays.copyOfRange(bytes, offset, end), status);
    }

    private static int offset(byte[] data) {
        byte[] value = DataObject.find(DataObject.parse(data), OFFSET_OBJECT)
                .filter(bytes -> bytes.length > 0 && bytes.length <= 3)
                .orElseThrow(() -> new CommandRefusedException(StatusWord.WRONG_DATA));
        int offset = 0;
        for (byte part : value) {
            offset = (offset << 8) | (part & 0xFF);
        }
        return offset;
    }

    private static int identifier(byte[] data) {
        return ((data[0] & 0xFF) << 8) | (data[1] & 0xFF);
    }
}
