package vn.vanthu.signature.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureValueTest {

    @ParameterizedTest
    @CsvSource({
        "3003020105, true",
        "3003020105000000, true",
        "300302010500000001, false",
        "3081030201050000, true",
        "30810302010500ff, false",
        "308400000003020105 0000, true",
        "3080020105000000, true",
        "308002010500000003, false",
        "0403010203 0000, true",
        "0403010203 01, false"
    })
    void looksBehindTheValueAlone(String hexadecimal, boolean zeros) throws IOException {
        byte[] contents = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
        assertThat(SignatureValue.endsInZeros(contents, true)).isEqualTo(zeros);
        assertThat(SignatureValue.endsInZeros(contents, false)).isEqualTo(zeros);
    }

    @Test
    void seesTheSameEndAsTheLibraryInWhateverItReads() throws IOException {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] contents = new byte[2 + random.nextInt(20)];
            IntStream.range(0, contents.length).forEach(at -> contents[at] = (byte) random.nextInt(6));
            contents[0] = 0x30;
            if (i % 3 == 0) {
                contents[1] = (byte) (0x80 + random.nextInt(6));
            }
            if (readable(contents)) {
                read++;
                assertThat(SignatureValue.endsInZeros(contents, true))
                        .as(HexFormat.of().formatHex(contents))
                        .isEqualTo(SignatureValue.endsInZeros(contents, false));
            }
        }
        assertThat(read).isGreaterThan(1000);
    }

    private static boolean readable(byte[] contents) {
        try (ASN1InputStream in = new ASN1InputStream(new ByteArrayInputStream(contents))) {
            return in.readObject() != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
