package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import vn.vanthu.mailer.inbound.MessageOpener;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpeningLimits;
import vn.vanthu.mailer.outbound.MailHeaders;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.mailer.outbound.SignedMailWriter;
import vn.vanthu.signature.SignatureStatus;

/** A signed mail, detached or opaque, changed anywhere: while its signature is valid it says what was signed and no more. */
public final class SignedMailTarget {
    private static final List<String> WORDS = List.of(
            "\r\n",
            "\n",
            "\r\n\r\n",
            "--",
            "Content-Type: multipart/signed; boundary=x; protocol=\"application/pkcs7-signature\"\r\n",
            "Content-Type: multipart/mixed; boundary=x\r\n",
            "Content-Type: text/plain\r\n\r\n95 triệu\r\n",
            "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "boundary=",
            "--x\r\n",
            "--x--\r\n",
            "boundary*0=a; boundary*1=b",
            "(",
            "\"",
            ";",
            "=\r\n",
            "From: stc@anlac.example\r\n");
    private static final List<byte[]> BASES = bases();
    private static final List<Said> SAID = BASES.stream().map(Said::of).toList();

    private SignedMailTarget() {}

    /** What is told of a message beside who sent it. */
    private record Said(String text, List<String> parts, String edxml) {
        static Said of(byte[] mail) {
            return of(open(mail));
        }

        static Said of(OpenedMessage message) {
            return new Said(
                    message.text(),
                    message.parts().stream()
                            .map(part ->
                                    part.name() + " " + part.mediaType() + " " + part.contentId() + " " + part.sha256())
                            .toList(),
                    message.edxml().toString());
        }
    }

    static int count() {
        return 2;
    }

    /** Signing and reading of what is changed take their time before the first input has its own. */
    public static void fuzzerInitialize() {
        if (BASES.isEmpty()) {
            throw new IllegalStateException("nothing to change");
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Script script = new Script(bytes);
        int which = script.next(BASES.size());
        OpenedMessage opened = open(script.changed(BASES.get(which), WORDS));
        if (opened.signature() instanceof OpenedMessage.MailSignature.Intact intact
                && intact.report().status() == SignatureStatus.VALID
                && !Said.of(opened).equals(SAID.get(which))) {
            throw new IllegalStateException("signed: " + SAID.get(which) + "\nsaid: " + Said.of(opened));
        }
    }

    private static OpenedMessage open(byte[] mail) {
        return MessageOpener.open(
                Scratch.file("thu.eml", mail),
                Scratch.emptyFolder("parts"),
                Signed.TRUST,
                Signed.AT,
                OpeningLimits.USUAL);
    }

    private static List<byte[]> bases() {
        Path folder = Scratch.emptyFolder("mail");
        try {
            Path letter = Files.writeString(folder.resolve("a.txt"), "Hỗ trợ 15 triệu đồng");
            List<MailPart> parts = new ArrayList<>();
            parts.add(new MailPart(letter, "text/plain", "công văn.txt", "a@anlac.example"));
            parts.add(new MailPart(
                    Files.write(folder.resolve("b.edxml"), Seeds.edxml()),
                    "application/edxml+xml",
                    "thu.edxml",
                    "b@anlac.example"));
            Path body = folder.resolve("body");
            new SignedMailWriter(new SplittableRandom(1))
                    .writeBody("Kính gửi Sở Tài chính", parts, Signed.AGENCY, Signed.AT, folder, body);
            String headers = SignedMailWriter.headers(new MailHeaders(
                    "<1@anlac.example>",
                    "Sở Xây dựng",
                    "sxd@anlac.example",
                    "Sở Tài chính",
                    "stc@anlac.example",
                    "Về việc hỗ trợ",
                    Signed.AT,
                    Optional.empty(),
                    false));
            String signed = headers + Signed.latin(Files.readAllBytes(body));
            byte[] inner = "Content-Type: text/plain; charset=utf-8\r\n\r\nHỗ trợ 15 triệu đồng\r\n"
                    .getBytes(StandardCharsets.UTF_8);
            String opaque = headers + "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n"
                    + "Content-Transfer-Encoding: base64\r\n\r\n"
                    + Base64.getMimeEncoder().encodeToString(Signed.opaque(inner));
            return List.of(signed.getBytes(StandardCharsets.ISO_8859_1), opaque.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
