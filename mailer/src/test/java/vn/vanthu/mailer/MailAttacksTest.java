package vn.vanthu.mailer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.mailer.MailFixture.AUTHORITY;
import static vn.vanthu.mailer.MailFixture.KEY;
import static vn.vanthu.mailer.MailFixture.NOW;
import static vn.vanthu.mailer.MailFixture.TRUST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.mailer.inbound.MessageOpener;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;
import vn.vanthu.mailer.inbound.OpeningLimits;
import vn.vanthu.samples.SampleTrust;
import vn.vanthu.samples.attack.CmsMaking;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SoftwareKey;

/** Each mail of the table in the signatures' {@code README.md}: one attack, and what may be taken from it. */
class MailAttacksTest {
    private static final SoftwareKey OTHER =
            AUTHORITY.issue("Sở Tài chính tỉnh An Lạc", Optional.empty(), Optional.of("stc@anlac.example"));
    private static final SoftwareKey STRANGER = DemoAuthority.create("CA lạ", new SecureRandom(), NOW)
            .issue("Người lạ", Optional.empty(), Optional.of("sxd@anlac.example"));
    private static final String FALSE_PART = "Content-Type: application/pdf; name=gia.pdf\r\n\r\nx";

    @TempDir
    Path folder;

    private interface Change {
        String of(Mail mail) throws IOException;
    }

    /** @param told how the signature is called, who signed, whom it is from, which files count */
    private record Attack(String name, String what, String told, Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The honest message in its pieces. */
    private record Mail(String text) {
        String boundary() {
            int at = text.indexOf("boundary=\"") + "boundary=\"".length();
            return text.substring(at, text.indexOf('"', at));
        }

        String headers() {
            return text.substring(0, text.indexOf("\r\n\r\n") + 4);
        }

        String body() {
            return text.substring(headers().length());
        }

        /** What is signed. */
        String signed() {
            String opening = "--" + boundary() + "\r\n";
            int from = text.indexOf(opening) + opening.length();
            return text.substring(from, text.indexOf("\r\n" + opening, from));
        }

        String signature() {
            int from = text.lastIndexOf("--" + boundary() + "\r\n");
            return text.substring(from, text.indexOf("\r\n--" + boundary() + "--", from));
        }

        Mail replace(String old, String fresh) {
            if (!text.contains(old)) {
                throw new IllegalArgumentException("nothing to change: " + old);
            }
            return new Mail(text.replace(old, fresh));
        }

        /** The same content with a signature of another making. */
        String signedBy(byte[] cms) {
            String encoded = Base64.getMimeEncoder(64, new byte[] {'\r', '\n'}).encodeToString(cms);
            String old = signature();
            return replace(old, old.substring(0, old.indexOf("\r\n\r\n") + 4) + encoded)
                    .text();
        }

        byte[] bytes() {
            return signed().getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static final String HONEST = "Intact sxd | sxd@anlac.example | " + MailFixture.NAME;

    static List<Attack> attacks() {
        return List.of(
                new Attack("mail-signed.eml", "A signed mail", HONEST, Mail::text),
                new Attack(
                        "mail-part-behind.eml",
                        "A part is put behind the signature",
                        "Broken | sxd@anlac.example",
                        mail -> mail.text()
                                .replace(
                                        "\r\n--" + mail.boundary() + "--",
                                        "\r\n--" + mail.boundary() + "\r\n" + FALSE_PART + "\r\n--" + mail.boundary()
                                                + "--")),
                new Attack(
                        "mail-part-before.eml",
                        "A part is put before the signed one",
                        "Broken | sxd@anlac.example",
                        mail -> mail.headers() + "--" + mail.boundary() + "\r\n" + FALSE_PART + "\r\n" + mail.body()),
                new Attack(
                        "mail-epilogue.eml",
                        "A part stands behind the end of the signed ones",
                        HONEST,
                        mail -> mail.text() + "\r\n--" + mail.boundary() + "\r\n" + FALSE_PART + "\r\n"),
                new Attack(
                        "mail-preamble.eml",
                        "A text stands before the first part",
                        HONEST,
                        mail -> mail.headers() + "Chi 95 trieu\r\n" + FALSE_PART + "\r\n" + mail.body()),
                new Attack(
                        "mail-wrapped.eml",
                        "The signed mail becomes one part of another, beside a false one",
                        "Unsigned | sxd@anlac.example | gia.pdf, " + MailFixture.NAME + ", smime.p7s",
                        mail -> head() + "Content-Type: multipart/mixed; boundary=ngoai\r\n\r\n--ngoai\r\n" + FALSE_PART
                                + "\r\n--ngoai\r\n" + contentType(mail) + "\r\n\r\n" + mail.body()
                                + "\r\n--ngoai--\r\n"),
                new Attack(
                        "mail-wrapped-alternative.eml",
                        "The signed mail becomes one of two forms of the same text",
                        "Unsigned | sxd@anlac.example | " + MailFixture.NAME + ", smime.p7s",
                        mail -> head() + "Content-Type: multipart/alternative; boundary=ngoai\r\n\r\n--ngoai\r\n"
                                + "Content-Type: text/html\r\n\r\n<p>95 trieu</p>\r\n--ngoai\r\n" + contentType(mail)
                                + "\r\n\r\n" + mail.body() + "\r\n--ngoai--\r\n"),
                new Attack(
                        "mail-signed-again.eml",
                        "A stranger signs the signed mail and a false part together",
                        "Intact UNTRUSTED | sxd@anlac.example | gia.pdf, " + MailFixture.NAME + ", smime.p7s",
                        mail -> {
                            String content = "Content-Type: multipart/mixed; boundary=trong\r\n\r\n--trong\r\n"
                                    + FALSE_PART + "\r\n--trong\r\n" + contentType(mail) + "\r\n\r\n" + mail.body()
                                    + "\r\n--trong--\r\n";
                            return head() + signedMail(content, detached(content, STRANGER));
                        }),
                new Attack(
                        "mail-other-signature.eml",
                        "The signature of another mail stands beside the content",
                        "Tampered TAMPERED | sxd@anlac.example | " + MailFixture.NAME,
                        mail -> mail.signedBy(detached("khac", KEY))),
                new Attack(
                        "mail-stranger.eml",
                        "A stranger signs the content again, with a certificate of the sender's address",
                        "Intact UNTRUSTED | sxd@anlac.example | " + MailFixture.NAME,
                        mail -> mail.signedBy(detached(mail.signed(), STRANGER))),
                new Attack(
                        "mail-other-agency.eml",
                        "Another agency signs the content again, under the first one's address",
                        "Intact VALID stc@anlac.example | sxd@anlac.example | " + MailFixture.NAME,
                        mail -> mail.signedBy(detached(mail.signed(), OTHER))),
                new Attack(
                        "mail-from-other.eml",
                        "The sender's address becomes another one",
                        "Intact sxd | stc@anlac.example | " + MailFixture.NAME,
                        mail -> mail.text().replace("<sxd@anlac.example>", "<stc@anlac.example>")),
                new Attack(
                        "mail-from-twice.eml",
                        "Two headers name a sender",
                        "Intact sxd |  | " + MailFixture.NAME,
                        mail -> "From: <k@khac.example>\r\n" + mail.text()),
                new Attack(
                        "mail-from-two.eml",
                        "One header names two senders",
                        "Intact sxd |  | " + MailFixture.NAME,
                        mail -> mail.text().replace("<sxd@anlac.example>", "<sxd@anlac.example>, <k@khac.example>")),
                new Attack(
                        "mail-from-name.eml",
                        "The sender's name is the address of somebody else",
                        "Intact sxd | k@khac.example | " + MailFixture.NAME,
                        mail -> mail.text()
                                .replaceFirst(
                                        "From: [^<]*<sxd@anlac.example>",
                                        "From: \"sxd@anlac.example\" <k@khac.example>")),
                new Attack(
                        "mail-from-line-break.eml",
                        "The encoded name of the sender brings a header of its own",
                        "Intact sxd | sxd@anlac.example | " + MailFixture.NAME,
                        mail -> mail.text()
                                .replaceFirst("From: [^<]*<", "From: =?UTF-8?Q?a=0D=0ABcc=3A_k=40khac.example?= <")),
                new Attack(
                        "mail-type-twice.eml",
                        "Two headers give two boundaries; readers differ in which one they take",
                        "Broken | sxd@anlac.example",
                        mail -> "Content-Type: multipart/mixed; boundary=khac\r\n" + mail.headers() + "--khac\r\n"
                                + FALSE_PART + "\r\n--khac--\r\n" + mail.body()),
                new Attack(
                        "mail-type-twice-behind.eml",
                        "A second header behind the first gives another boundary",
                        "Broken | sxd@anlac.example",
                        mail -> mail.headers().strip() + "\r\nContent-Type: multipart/mixed; boundary=khac\r\n\r\n"
                                + "--khac\r\n" + FALSE_PART + "\r\n--khac--\r\n" + mail.body()),
                new Attack(
                        "mail-boundary-twice.eml",
                        "One header gives two boundaries",
                        "Broken | sxd@anlac.example",
                        mail -> mail.text()
                                .replaceFirst(
                                        "boundary=\"" + mail.boundary() + "\"",
                                        "boundary=\"" + mail.boundary() + "\"; boundary=\"khac\"")),
                new Attack(
                        "mail-delimiter-in-headers.eml",
                        "The first delimiter stands among the headers",
                        "Broken | sxd@anlac.example",
                        mail -> mail.headers().strip() + "\r\n--" + mail.boundary() + "\r\n" + FALSE_PART + "\r\n"
                                + mail.body()),
                new Attack(
                        "mail-content-in-signature.eml",
                        "The CMS brings another content of its own, and that is what it signs",
                        "Tampered MALFORMED | sxd@anlac.example | " + MailFixture.NAME,
                        mail -> mail.signedBy(cms("khac".getBytes(StandardCharsets.US_ASCII), true, false, KEY))),
                new Attack(
                        "mail-two-signers.eml",
                        "The CMS has two signers, one of them a stranger",
                        HONEST,
                        mail -> mail.signedBy(cms(mail.bytes(), false, false, STRANGER, KEY))),
                new Attack(
                        "mail-no-attributes.eml",
                        "The CMS has no signed attributes",
                        "Tampered MALFORMED | sxd@anlac.example | " + MailFixture.NAME,
                        mail -> mail.signedBy(cms(mail.bytes(), false, true, KEY))),
                new Attack(
                        "mail-no-signature.eml",
                        "The signature is empty",
                        "Tampered MALFORMED | sxd@anlac.example | " + MailFixture.NAME,
                        mail -> mail.signedBy(new byte[0])),
                new Attack(
                        "mail-signature-type.eml",
                        "What stands in the signature's place is called a text",
                        "Broken | sxd@anlac.example",
                        mail -> mail.text().replaceAll("application/(x-)?pkcs7-signature; name", "text/plain; name")),
                new Attack(
                        "mail-signed-twice.eml",
                        "The agency signs a mail that a stranger signed",
                        HONEST + ", smime.p7s",
                        mail -> {
                            String within = signedMail(mail.signed(), detached(mail.signed(), STRANGER))
                                    .replace("boundary=ky", "boundary=trong")
                                    .replace("--ky", "--trong")
                                    .strip();
                            return head() + signedMail(within, detached(within, KEY));
                        }),
                new Attack(
                        "mail-message-within.eml",
                        "The agency signs a mail of somebody else, which names another sender",
                        HONEST,
                        mail -> {
                            String within = "Content-Type: message/rfc822\r\n\r\nFrom: <k@khac.example>\r\n"
                                    + "Subject: 95 trieu\r\n" + mail.signed();
                            return head() + signedMail(within, detached(within, KEY));
                        }),
                new Attack(
                        "mail-encoded-whole.eml",
                        "The signed parts as a whole are said to be encoded, which only some readers undo",
                        HONEST,
                        mail -> "Content-Transfer-Encoding: base64\r\n" + mail.text()),
                new Attack(
                        "mail-other-protocol.eml",
                        "The mail says that its signature is one of another kind",
                        HONEST,
                        mail -> mail.text()
                                .replaceAll(
                                        "protocol=\"?application/(x-)?pkcs7-signature\"?",
                                        "protocol=\"application/pgp-signature\"")),
                new Attack(
                        "mail-reply-to.eml",
                        "Answers are to go elsewhere, and somebody else says that he sent it",
                        HONEST,
                        mail -> "Reply-To: <k@khac.example>\r\nSender: <k@khac.example>\r\n" + mail.text()),
                new Attack(
                        "mail-opaque.eml",
                        "A mail whose CMS holds its content",
                        "Intact sxd | sxd@anlac.example | " + MailFixture.NAME,
                        mail -> head() + opaque(cms(mail.bytes(), true, false, KEY))),
                new Attack(
                        "mail-opaque-more.eml",
                        "A false part stands behind the CMS that holds the content",
                        "Broken | sxd@anlac.example",
                        mail -> head() + opaque(cms(mail.bytes(), true, false, KEY)) + "\r\n--b\r\n" + FALSE_PART),
                new Attack(
                        "mail-opaque-changed.eml",
                        "The content in the CMS is changed",
                        "Tampered TAMPERED | sxd@anlac.example | ",
                        mail -> {
                            byte[] cms = cms(mail.bytes(), true, false, KEY);
                            int at = new String(cms, StandardCharsets.ISO_8859_1).indexOf("application/pdf");
                            cms[at] = 'A';
                            return head() + opaque(cms);
                        }));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void takesOfEachMailOnlyWhatIsSigned(Attack attack) throws IOException {
        Mail mail = new Mail(Files.readString(MailFixture.write(folder), StandardCharsets.ISO_8859_1));
        Path file = folder.resolve("attacked.eml");
        Files.writeString(file, attack.change().of(mail), StandardCharsets.ISO_8859_1);
        OpenedMessage opened = MessageOpener.open(file, folder, TRUST, NOW, OpeningLimits.USUAL);
        assertThat(told(opened)).as(attack.what()).startsWith(attack.told());
        assertThat(opened.fromName()).doesNotContain("\r", "\n");
    }

    @Test
    void standsInTheTableForPeople() throws IOException {
        String table = Files.readString(Path.of("..", "signature", "README.md"));
        assertThat(attacks())
                .allMatch(attack -> table.contains(
                        "| `" + attack.name() + "` | " + attack.what() + " | " + kind(attack.told()) + " |"));
    }

    private static String kind(String told) {
        int bar = told.indexOf(" |");
        return bar < 0 ? told : told.substring(0, bar);
    }

    private static String told(OpenedMessage opened) {
        String signature = switch (opened.signature()) {
            case MailSignature.Intact intact ->
                "Intact "
                        + intact.report()
                                .registeredAgency()
                                .orElseGet(() -> intact.report()
                                        .reason()
                                        .map(SignatureReason::name)
                                        .orElseGet(() -> "VALID " + String.join(",", intact.mails())));
            case MailSignature.Tampered tampered ->
                "Tampered "
                        + tampered.report().reason().map(SignatureReason::name).orElse("");
            case MailSignature.Unsigned unsigned -> "Unsigned";
            case MailSignature.Broken broken -> "Broken";
        };
        return signature + " | " + opened.fromAddress() + " | "
                + String.join(
                        ", ",
                        opened.parts().stream().map(OpenedMessage.Part::name).toList());
    }

    private static String head() {
        return "From: <sxd@anlac.example>\r\nSubject: x\r\nMIME-Version: 1.0\r\n";
    }

    private static String contentType(Mail mail) {
        String headers = mail.headers();
        return headers.substring(headers.indexOf("Content-Type:")).strip();
    }

    private static String signedMail(String content, byte[] cms) {
        return "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=ky\r\n\r\n--ky\r\n"
                + content + "\r\n--ky\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder(64, new byte[] {'\r', '\n'}).encodeToString(cms) + "\r\n--ky--\r\n";
    }

    private static String opaque(byte[] cms) {
        return "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder(64, new byte[] {'\r', '\n'}).encodeToString(cms) + "\r\n";
    }

    private static byte[] detached(String content, SoftwareKey key) throws IOException {
        return DetachedCms.sign(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)), key, NOW);
    }

    private static byte[] cms(byte[] content, boolean holdsIt, boolean direct, SoftwareKey... keys) throws IOException {
        return CmsMaking.signed(
                content,
                "SHA256withRSA",
                direct,
                holdsIt,
                Arrays.stream(keys)
                        .map(key -> new SampleTrust.Key(key.privateKey(), key.chain()))
                        .toArray(SampleTrust.Key[]::new));
    }
}
