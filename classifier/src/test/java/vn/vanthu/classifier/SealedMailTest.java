package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail whose content S/MIME has sealed: nobody has read it, so nobody can say that it is no secret. */
class SealedMailTest {
    private static final String ENVELOPED = "308006092a864886f70d010703a080308002010031800000000000";
    private static final String DETACHED = "3023" + "06092a864886f70d010702" + "a016" + "3014" + "020101" + "3100"
            + "300b06092a864886f70d010701" + "3100";
    private static final String OPAQUE = "302d" + "06092a864886f70d010702" + "a020" + "301e" + "020101" + "3100"
            + "301506092a864886f70d010701" + "a0080406" + "4de1baac5421" + "3100";

    @TempDir
    Path folder;

    private DocumentReading read(String mail) throws IOException {
        Path file = Files.writeString(folder.resolve("thu.eml"), mail, StandardCharsets.UTF_8);
        return new DocumentReader().read(file, "thu.eml", ReadingLimits.ordinary());
    }

    private static String base64(String hex) {
        return Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static String part(String type, String hex) {
        return "From: a@anlac.example\r\nTo: b@anlac.example\r\nSubject: Lich\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nXin gui kem.\r\n"
                + "--b\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(hex)
                + "\r\n--b--\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
                "application/x-pkcs7-mime",
                "application/pkcs7-signature; name=smime.p7s"
            })
    void isUndeterminedForASealedPart(String type) throws IOException {
        DocumentReading reading = read(part(type, ENVELOPED));
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(reading.unreadable()).isPresent();
    }

    @Test
    void isUndeterminedWhereAllOfItIsSealed() throws IOException {
        DocumentReading reading =
                read("From: a@anlac.example\r\nTo: b@anlac.example\r\nSubject: Lich\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + base64(ENVELOPED) + "\r\n");
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(reading.unreadable()).isPresent();
    }

    @Test
    void passesOverASignatureThatHoldsNothing() throws IOException {
        DocumentReading reading = read(part("application/pkcs7-signature; name=smime.p7s", DETACHED));
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(reading.unreadable()).isEmpty();
    }

    @Test
    void doesNotPassOverASignatureThatHoldsWhatItSigns() throws IOException {
        DocumentReading reading = read(part("application/pkcs7-signature; name=smime.p7s", OPAQUE));
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
    }
}
