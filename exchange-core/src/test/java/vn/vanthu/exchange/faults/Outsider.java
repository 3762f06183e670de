package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;

/** Somebody with an ordinary mail program and no certificate, who says the same again until it was taken. */
final class Outsider {

    private final HubFolder folder;

    Outsider(HubFolder folder) {
        this.folder = folder;
    }

    static String address(PaperTrail paper) {
        return "nguoi-gui-" + paper.index() + "@ngoai.example";
    }

    void send(PaperTrail paper, String to) {
        String message = String.join(
                "\r\n",
                List.of(
                        "From: " + address(paper),
                        "To: " + to,
                        "Date: Tue, 13 Oct 2026 08:00:00 +0700",
                        "Message-ID: <" + address(paper) + ">",
                        "Subject: Van ban so " + paper.index(),
                        "MIME-Version: 1.0",
                        "Content-Type: " + paper.mediaType() + "; name=\"van-ban.docx\"",
                        "Content-Disposition: attachment; filename=\"van-ban.docx\"",
                        "Content-Transfer-Encoding: base64",
                        "",
                        encoded(paper)));
        try (SmtpDialogue dialogue = SmtpDialogue.with(folder.smtpPort())) {
            String answer = dialogue.send(address(paper), to, message);
            if (!answer.startsWith("250")) {
                throw new Colleague.Refused(answer);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String encoded(PaperTrail paper) {
        try {
            byte[] encoded = Base64.getMimeEncoder().encode(Files.readAllBytes(paper.file()));
            return new String(encoded, StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
