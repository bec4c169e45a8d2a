package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class DataObjectTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 0x10000})
    void everyLengthFormComesBack(int length) {
        byte[] encoded = DataObject.encode(0x5F2E, new byte[length]);

        List<DataObject> objects = DataObject.parse(encoded);

        assertThat(objects).singleElement().satisfies(object -> {
            assertThat(object.tag()).isEqualTo(0x5F2E);
            assertThat(object.value()).hasSize(length);
            assertThat(object.encoded()).isEqualTo(encoded);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"87", "8702AA", "5F", "878400000001AA", "8780AA0000", "0000"})
    void malformedObjectsAreRefused(String bytes) {
        assertThatThrownBy(() -> DataObject.parse(HexFormat.of().parseHex(bytes)))
                .isInstanceOf(CommandRefusedException.class);
    }

    @Test
    void sixtyFourObjectsAreReadAndNotOneMore() {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < DataObject.OBJECTS_MAX; i++) {
            many.writeBytes(DataObject.encode(0x80, new byte[0]));
        }
        assertThat(DataObject.parse(many.toByteArray())).hasSize(64);

        many.writeBytes(DataObject.encode(0x80, new byte[0]));
        assertThatThrownBy(() -> DataObject.parse(many.toByteArray())).isInstanceOf(CommandRefusedException.class);
    }

    @Test
    void anyBytesAreObjectsOrRefused() {
        Property.forAll(Gen.bytes(0, 40), bytes -> {
            try {
                DataObject.parse(bytes);
            } catch (CommandRefusedException e) {
                assertThat(e.status()).isEqualTo(StatusWord.WRONG_DATA);
            }
        });
    }

    @Test
    void aTagOfThreeBytesIsRefused() {
        assertThatThrownBy(() -> DataObject.encode(0x10000, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataObject.encode(0x80, new byte[DataObject.VALUE_BYTES_MAX + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
