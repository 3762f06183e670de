package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.Unpacking;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureStatus;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.cms.OpaqueCms;

/**
 * A CMS signature: valid only where Bouncy Castle itself verifies it, never of another content; and one that carries its
 * content is never passed over as a part of a mail in which there is nothing to read.
 */
public final class CmsTarget {
    private static final Pattern CONTENTS = Pattern.compile("/ByteRange\\s*\\[0 (\\d+) (\\d+) (\\d+)\\s*]");
    private static final List<String> WORDS = List.of(
            "\0\0",
            "\u0030\u0003\u0002\u0001\u0001",
            "\u0002\u0001\u0001",
            "\u0005\0",
            "\u0004\u0003abc",
            "0",
            "1",
            "\u0024\u0004\u0004MẬT");
    private static final List<Base> BASES = bases();

    private CmsTarget() {}

    private record Base(byte[] cms, byte[] content) {}

    static int count() {
        return BASES.size();
    }

    /** Signing and reading of what is changed take their time before the first input has its own. */
    public static void fuzzerInitialize() {
        if (BASES.isEmpty()) {
            throw new IllegalStateException("nothing to change");
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Script script = new Script(bytes);
        boolean otherContent = script.next(4) == 3;
        Base base = BASES.get(script.next(BASES.size()));
        byte[] cms = script.changed(base.cms(), WORDS);
        byte[] content = otherContent ? Arrays.copyOf(base.content(), base.content().length + 1) : base.content();
        List<SignatureReport> reports = verified(cms, content);
        Signed.same(reports, verified(cms, content));
        for (SignatureReport report : reports) {
            if (report.status() == SignatureStatus.VALID && (otherContent || !verifies(cms, content, report))) {
                throw new IllegalStateException("valid: " + report);
            }
        }
        OpaqueCms.content(cms).ifPresent(carried -> verified(cms, carried));
        nothingToRead(cms);
    }

    private static List<SignatureReport> verified(byte[] cms, byte[] content) {
        try {
            return DetachedCms.verify(new ByteArrayInputStream(content), cms, Signed.TRUST, Signed.AT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean verifies(byte[] cms, byte[] content, SignatureReport report) {
        try {
            return new CMSSignedData(new CMSProcessableByteArray(content), cms)
                    .getSignerInfos().getSigners().stream().anyMatch(signer -> verifies(signer, report));
        } catch (CMSException | RuntimeException refused) {
            return false;
        }
    }

    private static boolean verifies(SignerInformation signer, SignatureReport report) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .build(report.certificate().orElseThrow()));
        } catch (CMSException | OperatorCreationException | RuntimeException another) {
            return false;
        }
    }

    private static void nothingToRead(byte[] cms) {
        String mail = "From: a@anlac.example\r\nTo: b@anlac.example\r\nContent-Type: application/pkcs7-signature\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(cms);
        ReadingLimits limits = ReadingLimits.ordinary();
        try (Unpacking unpacking = new Unpacking(limits)) {
            Unpacking.Level parts = unpacking.level(0);
            TextExtractor.extract(
                    Scratch.file("thu.eml", mail.getBytes(StandardCharsets.US_ASCII)), "message/rfc822", limits, parts);
            if (parts.parts().isEmpty()
                    && cms.length > 0
                    && OpaqueCms.content(cms).isPresent()) {
                throw new IllegalStateException("nobody reads what is in it");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Base> bases() {
        List<Base> bases = new ArrayList<>();
        byte[] letter = "Số: 15/QĐ-SXD".getBytes(StandardCharsets.UTF_8);
        try {
            bases.add(new Base(DetachedCms.sign(new ByteArrayInputStream(letter), Signed.AGENCY, Signed.AT), letter));
            bases.add(new Base(Signed.opaque(letter), letter));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (Signed.Signature file : Signed.files(
                "two-signers.pdf",
                "no-signed-attributes.pdf",
                "pdf-sha1.pdf",
                "certificate-in-cms.pdf",
                "attributes-as-content.pdf",
                "other-content-type.pdf")) {
            Matcher range = CONTENTS.matcher(Signed.latin(file.bytes()));
            while (range.find()) {
                bases.add(base(file.bytes(), number(range, 1), number(range, 2), number(range, 3)));
            }
        }
        return bases;
    }

    private static Base base(byte[] pdf, int hole, int behind, int length) {
        String hex = new String(pdf, hole + 1, behind - hole - 2, StandardCharsets.ISO_8859_1).replaceAll("(00)+$", "");
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        covered.write(pdf, 0, hole);
        covered.write(pdf, behind, length);
        return new Base(HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0"), covered.toByteArray());
    }

    private static int number(Matcher range, int group) {
        return Integer.parseInt(range.group(group));
    }
}
