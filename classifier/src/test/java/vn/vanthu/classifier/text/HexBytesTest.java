package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HexBytesTest {

    private static Bytes bytes(String text) {
        return new Bytes(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void readsPairsOverBreaksUpToTheBrace() throws IOException {
        Bytes in = bytes("0cf1 1\r\nE0zF}rest");
        HexBytes hex = new HexBytes(10);
        assertThat(hex.read(in, 'd')).isEqualTo('}');
        assertThat(hex.take()).containsExactly(0xd0, 0xcf, 0x11, 0xe0);
        assertThat(in.read()).isEqualTo('r');
        assertThat(hex.take()).isEmpty();
    }

    @Test
    void refusesMoreThanTheMost() throws IOException {
        HexBytes hex = new HexBytes(5_000);
        assertThat(hex.read(bytes("0".repeat(9_999) + "{"), '0')).isEqualTo('{');
        assertThatThrownBy(() -> hex.read(bytes("0"), '0')).isInstanceOf(UnreadableException.class);
    }

    @Test
    void skipsNoFurtherThanTheEnd() throws IOException {
        Bytes in = bytes("x".repeat(70_000) + "ab");
        in.skip(70_000);
        assertThat(in.read()).isEqualTo('a');
        in.skip(1_000_000);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read()).isEqualTo(-1);
    }
}
