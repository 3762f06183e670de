package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.EdxmlWriter;
import vn.vanthu.mailer.edxml.Organ;
import vn.vanthu.rules.Regulations;
import vn.vanthu.samples.JourneyDocuments;

/** What the bytes begin from. */
final class Seeds {
    private Seeds() {}

    static List<byte[]> of(Class<?> target) {
        return switch (target.getSimpleName()) {
            case "LinesTarget", "PlainTextTarget" ->
                List.of(
                        utf8("""
                            AỦY BAN NHÂN DÂN TỈNH AN LẠC
                            ASố: 15/QĐ-SXD
                            EAn Lạc, ngày 05/3/2026
                            AQUYẾT ĐỊNH
                            CVề việc phê duyệt thiết kế quý IV/2026
                            CNơi nhận: Như trên; Lưu: VT (không được phép sao, chụp).
                            AKT. GIÁM ĐỐC
                            ATS. Y Khăm Niê
                            ATUYỆT MẬT
                            """),
                        utf8(
                                "#C«ng hßa x· héi chñ nghÜa ViÖt Nam\n#M Ậ T\n#Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\n"));
            case "RtfTarget" -> List.of(utf8("""
                            {\\rtf1\\ansi\\ansicpg1258\\uc1{\\fonttbl{\\f0\\fcharset163 Times New Roman;}{\\f1 .VnTime;}}
                            {\\header\\pard M\\u7852?T\\par}\\pard\\f0 S\\'e8: 15/Q\\'d0-SXD\\tab\\bin3 abc\\par
                            {\\object\\objemb{\\*\\objdata 0105000002000000}}{\\field{\\fldinst HYPERLINK}{\\fldrslt x}}}
                            """));
            case "OfficeTarget" -> List.of(new byte[] {0, 1, 2, 3, 0, 4, 7, 5, 6, 1, 33, 2, 4, 4}, new byte[400]);
            case "XmlTarget" ->
                List.of(
                        utf8(
                                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"urn:w\""
                                        + " xmlns='urn:x' w:a='b\"c'><w:p w:val=\"M&amp;ậ&quot;t\" xml:space=\"preserve\" ><w:t>Số:"
                                        + " 15 &lt;QĐ&gt; ]]</w:t\n><tab/></w:p> <b xmlns:n=\"urn:n\" n:c=\"&apos;\"/></w:document>\n"),
                        utf8("<w:document xmlns:w=\"ur\" xmlns:w=\"u\" ><w:document w=\"M&amp;x\"/>/</w:document>"),
                        utf8("\uFEFF<a><b c=\"1\" d=\"2\">TUYỆT MẬT</b><b></b></a>"));
            case "ArchiveTarget" -> List.of(document());
            case "EdxmlTarget" -> List.of(written(sent()), written(status()));
            case "MailTarget" -> List.of(mail());
            case "PackTarget" -> List.of(pack());
            case "PdfPageTarget" -> List.of(utf8("""
                            q 1 0 0 1 10.5 20 cm BT /A 12 Tf 14 TL 50 700 Td (Hai \\(1\\) \\101) Tj T* [(V)-120.5(A) 30 <4142>] TJ
                            /C 10 Tf 1 0 .2 1 60 600 Tm (xa b) ' 2 1 (A B) " 0.3 0 Td (A B) Tj 3 Tr (an) Tj 0 Tr ET Q
                            """), utf8("""
                            BT /B 13 Tf 0 1 -1 0 300 200 Tm 90 Tz 2 Ts <002400250003> Tj ET
                            /Span <</ActualText (thay) /MCID 0>> BDC BT /C 9 Tf 1.5 Tc 20 -30 TD (abc) Tj ET EMC % xong
                            0 0 m 10 10 l S /X Do /P BMC EMC
                            """));
            default -> throw new IllegalArgumentException(target.toString());
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] document() {
        try {
            return Files.readAllBytes(JourneyDocuments.draft(
                    Files.createTempDirectory("seed").resolve("van-ban.docx"), "rà soát hồ sơ quyết toán"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Organ organ(String id) {
        return new Organ(id, "Sở Xây dựng tỉnh An Lạc", id + "@anlac.example");
    }

    private static EdxmlMessage sent() {
        return new EdxmlMessage.Document(
                organ("sxd"),
                List.of(organ("stc")),
                "7a5d",
                "15",
                "QĐ-SXD",
                Optional.of("An Lạc"),
                Optional.of(LocalDate.of(2026, 10, 13)),
                "Quyết định",
                "Về việc phê duyệt thiết kế",
                Optional.of(new EdxmlMessage.Signatory("KT.", "Phó Giám đốc", "Lê Bình")),
                1,
                Optional.of(3),
                List.of("Như trên"),
                LocalDateTime.of(2026, 10, 13, 8, 0),
                List.of(new EdxmlMessage.Reference("a@anlac.example", "application/pdf", "van-ban.pdf")),
                List.of(new EdxmlMessage.Settled(
                        "a@anlac.example", "secrecy", "NONE", "A", Optional.of("B"), "đã đọc", Instant.EPOCH)));
    }

    private static EdxmlMessage status() {
        return new EdxmlMessage.Status(
                organ("stc"),
                "sxd",
                "15/QĐ-SXD",
                Optional.of(LocalDate.of(2026, 10, 13)),
                "7a5d",
                Optional.of("Lê Bình"),
                "03",
                "Đã tiếp nhận",
                LocalDateTime.of(2026, 10, 13, 8, 5));
    }

    private static byte[] written(EdxmlMessage message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EdxmlWriter.write(message, out);
        return out.toByteArray();
    }

    private static byte[] mail() {
        return utf8("""
                From: =?UTF-8?B?U+G7nw==?= <sxd@anlac.example>
                To: stc@anlac.example
                Subject: =?UTF-8?Q?V=C4=83n_b=E1=BA=A3n?=
                Message-ID: <1@anlac.example>
                MIME-Version: 1.0
                Content-Type: multipart/signed; boundary=b; protocol="application/pkcs7-signature"; micalg=sha-256

                --b
                Content-Type: multipart/mixed; boundary=c

                --c
                Content-Type: text/plain; charset=utf-8

                Nội dung
                --c
                Content-Type: application/pdf; name*=UTF-8''..%2Fa%00.pdf
                Content-Disposition: attachment; filename="../../a.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjcK
                --c--
                --b
                Content-Type: application/pkcs7-signature; name=smime.p7s
                Content-Transfer-Encoding: base64

                MIAGCSqGSIb3DQEHAqCA
                --b--
                """.replace("\n", "\r\n"));
    }

    private static byte[] pack() {
        try (InputStream in =
                Objects.requireNonNull(Regulations.class.getResourceAsStream("/packs/quangtri/464-qd-tu.yaml"))) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
