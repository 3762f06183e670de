package vn.vanthu.mailer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.mailer.MailFixture.NOW;
import static vn.vanthu.mailer.MailFixture.TRUST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.mailer.edxml.EdxmlResult;
import vn.vanthu.mailer.inbound.MessageOpener;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;
import vn.vanthu.mailer.inbound.OpeningLimits;
import vn.vanthu.signature.SignatureStatus;

class SignedMailTest {
    @TempDir
    Path folder;

    private Path message;

    @BeforeEach
    void write() throws IOException {
        message = MailFixture.write(folder);
    }

    @Test
    void isOpenedAsItWasWritten() throws IOException {
        OpenedMessage opened = open(message);
        assertThat(opened.signature()).isInstanceOfSatisfying(MailSignature.Intact.class, intact -> {
            assertThat(intact.report().status()).isEqualTo(SignatureStatus.VALID);
            assertThat(intact.report().registeredAgency()).contains("sxd");
            assertThat(intact.mails()).containsExactly("sxd@anlac.example");
        });
        assertThat(opened.fromAddress()).isEqualTo("sxd@anlac.example");
        assertThat(opened.fromName()).isEqualTo("Sở Xây dựng tỉnh An Lạc");
        assertThat(opened.subject()).startsWith("15/QĐ-SXD: Về việc ban hành Quy chế làm việc của Sở Xây dựng");
        assertThat(opened.messageId()).isEqualTo("<1@anlac.example>");
        assertThat(opened.text()).contains("Sở Xây dựng gửi văn bản kèm theo.");
        assertThat(opened.edxml()).contains(new EdxmlResult.Read(EdxmlTest.DOCUMENT));
        assertThat(opened.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo(MailFixture.NAME);
            assertThat(part.contentId()).isEqualTo("doc1@anlac.example");
            assertThat(Files.readAllBytes(part.file())).isEqualTo(MailFixture.document());
        });
    }

    @Test
    void isSevenBitWithShortLines() throws IOException {
        String text = Files.readString(message, StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).allMatch(letter -> letter < 127);
        assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 998);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void survivesARelayThatEndsLinesWithLineFeedsOnly() throws IOException {
        String text = Files.readString(message, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        Files.writeString(message, text, StandardCharsets.ISO_8859_1);
        assertThat(open(message).signature()).isInstanceOf(MailSignature.Intact.class);
    }

    @Test
    void isTamperedWithOneByteChanged() throws IOException {
        byte[] bytes = Files.readAllBytes(message);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("application/pdf") + 400;
        bytes[at] = (byte) (bytes[at] == 'A' ? 'B' : 'A');
        Files.write(message, bytes);
        assertThat(open(message).signature()).isInstanceOf(MailSignature.Tampered.class);
    }

    @Test
    void callsAPlainMailUnsignedAndAnEmptyOneBroken() throws IOException {
        Files.writeString(message, "From: a@b.example\r\nSubject: x\r\n\r\nxin chào\r\n");
        assertThat(open(message).signature()).isEqualTo(new MailSignature.Unsigned());
        Files.write(message, new byte[0]);
        assertThat(open(message).signature()).isInstanceOf(MailSignature.Broken.class);
    }

    @Test
    void readsHeadersInUtf8Too() throws IOException {
        Files.writeString(message, "From: \"Sở Tài chính\" <stc@anlac.example>\r\nSubject: Giấy mời\r\n\r\nx\r\n");
        assertThat(open(message).fromName()).isEqualTo("Sở Tài chính");
        assertThat(open(message).fromAddress()).isEqualTo("stc@anlac.example");
        assertThat(open(message).subject()).isEqualTo("Giấy mời");
    }

    @Test
    void makesHostileFileNamesHarmless() throws IOException {
        Files.writeString(
                message,
                "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"../../etc/\u202Efdp.exe\"\r\n"
                        + "\r\nx\r\n--b--\r\n");
        assertThat(open(message).parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).doesNotContain("/", "..", "\u202E");
            assertThat(part.file().getParent()).isEqualTo(folder);
        });
    }

    @Test
    void neverThrowsNorTrustsWhatWasDamaged() throws IOException {
        byte[] good = Files.readAllBytes(message);
        Random random = new Random(20261124);
        Path damaged = folder.resolve("damaged.eml");
        for (int round = 0; round < 120; round++) {
            byte[] bytes =
                    random.nextBoolean() ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int i = 0; i < 1 + random.nextInt(4) && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(damaged, bytes);
            assertThat(open(damaged)).isNotNull();
        }
    }

    /** What a relay appends to a signed message is not what was signed. */
    @Test
    void trustsNoSignatureWithPartsBesideTheSignedOne() throws IOException {
        String text = Files.readString(message, StandardCharsets.ISO_8859_1);
        String boundary = text.substring(text.lastIndexOf("\r\n--"));
        String appended = "Content-Type: application/pdf; name=gia.pdf\r\n\r\nx";
        String opening = boundary.strip().substring(0, boundary.strip().length() - 2);
        Files.writeString(
                message,
                text.substring(0, text.length() - boundary.length()) + "\r\n" + opening + "\r\n" + appended + boundary,
                StandardCharsets.ISO_8859_1);
        assertThat(open(message).signature()).isInstanceOf(MailSignature.Broken.class);
    }

    @Test
    void walksOnlyWhatTheSignatureCovers() throws IOException {
        String text = Files.readString(message, StandardCharsets.ISO_8859_1);
        Files.writeString(
                message,
                text + "\r\nContent-Type: application/pdf; name=gia.pdf\r\n\r\nx\r\n",
                StandardCharsets.ISO_8859_1);
        OpenedMessage opened = open(message);
        assertThat(opened.signature()).isInstanceOf(MailSignature.Intact.class);
        assertThat(opened.parts()).extracting(OpenedMessage.Part::name).containsExactly(MailFixture.NAME);
    }

    @Test
    void opensAForwardedMessageButTakesNoIdentityFromIt() throws IOException {
        String inner = Files.readString(message, StandardCharsets.ISO_8859_1);
        Files.writeString(
                message,
                "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n"
                        + "Content-Type: message/rfc822\r\n\r\n" + inner + "\r\n--out--\r\n",
                StandardCharsets.ISO_8859_1);
        OpenedMessage opened = open(message);
        assertThat(opened.signature()).isEqualTo(new MailSignature.Unsigned());
        assertThat(opened.edxml()).isEmpty();
        assertThat(opened.parts())
                .extracting(OpenedMessage.Part::name)
                .containsExactly(MailFixture.NAME, "van-ban.edxml", "smime.p7s");
        assertThat(opened.text()).contains("15/QĐ-SXD", "Sở Xây dựng gửi văn bản kèm theo.");
    }

    @Test
    void refusesMorePartsThanAllowed() throws IOException {
        StringBuilder text =
                new StringBuilder("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int i = 0; i < 400; i++) {
            text.append("--b\r\nContent-Type: application/pdf; name=x.pdf\r\n\r\nx\r\n");
        }
        Files.writeString(message, text.append("--b--\r\n"));
        assertThat(open(message).signature()).isInstanceOf(MailSignature.Broken.class);
    }

    @Test
    void showsInAnAddressWhatHidesInIt() throws IOException {
        Files.writeString(
                message,
                "From: =?UTF-8?B?Q+G7pWMgdGh14bq/4oCu?= <k\u202eeliam\u0000e@Evil.example>\r\nSubject: x\r\n\r\nx\r\n");
        OpenedMessage opened = open(message);
        assertThat(opened.fromAddress()).isEqualTo("k_eliam_e@evil.example");
        assertThat(opened.fromName()).isEqualTo("Cục thuế");
    }

    private OpenedMessage open(Path raw) {
        return MessageOpener.open(raw, folder, TRUST, NOW, OpeningLimits.USUAL);
    }
}
