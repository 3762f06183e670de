package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vanthu.exchange.worker.WireTarget;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.EdxmlWriter;
import vn.vanthu.mailer.edxml.Organ;
import vn.vanthu.rules.Regulations;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.samples.MarkPlace;

/** What the bytes begin from. */
final class Seeds {
    private static final int LONGEST = 16_384;
    private static final String HTML = """
            <!DOCTYPE html><html><head><title>Công văn</title><style>p{color:red}</style></head><body onload=a()>
            <table><tr><td align=center><b>SỞ XÂY DỰNG</b><td>CỘNG HÒA<br>XÃ HỘI</table><p style="font-family:.VnTime">C«ng
            v&#259;n &amp; phụ lục<ul><li>a<li>b</ul><div hidden>ẩn</div><img src=//a/b alt="TUYỆT MẬT"><svg><text>x</svg>
            <a href="javascript:a()">c<a>d</a><i><b>e</i>f</b><select><option label=g>h</select><textarea>k</textarea>
            """;
    private static final String DRAFT = "<w:p><w:r><w:t xml:space=\"preserve\">Số:     /SXD-QHKT</w:t></w:r></w:p><w:p>"
            + "<w:r><w:t>An Lạc, ngày </w:t></w:r><w:r><w:tab/><w:t xml:space=\"preserve\">  tháng   năm 2026</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Kính gửi: Sở Tài chính</w:t></w:r></w:p>";
    private static final String OLD =
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr><w:t>C«ng hßa x· héi chñ nghÜa"
                    + " ViÖt Nam &#233; &lt;</w:t><w:softHyphen/><w:t>éc lËp - Tù do</w:t></w:r></w:p>";
    private static final String OPEN =
            "\1<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                    + "<text:p>Số:<text:s text:c=\"5\"/>/SXD-QHKT</text:p><text:p>An Lạc, ngày    tháng   năm 2026</text:p>"
                    + "</office:document-content>";
    private static final String SMTP = """
            EHLO a.example
            MAIL FROM:<a@anlac.example> SIZE=100 BODY=8BITMIME
            RCPT TO:<sxd@anlac.example>
            RCPT TO:<"x y"@other.example> NOTIFY=NEVER
            DATA
            Subject: a

            ..b
            .
            RSET
            NOOP
            VRFY sxd
            HELO [127.0.0.1]
            MAIL FROM:<>
            RCPT TO: sxd@anlac.example
            DATA
            c
            .
            QUIT
            """.replace("\n", "\r\n");

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
            case "StrayMarksTarget" ->
                List.of(
                        "TÄÚI MÁÛT".getBytes(StandardCharsets.ISO_8859_1),
                        "MËT".getBytes(StandardCharsets.ISO_8859_1),
                        "(TUY\u008CT M\u0086T)".getBytes(StandardCharsets.ISO_8859_1));
            case "SevenBitsTarget" ->
                List.of(utf8("\0T+HtA-I M+Hqw-T 1+1 = 2"), new byte[] {1, 'm', -56, 't', ' ', 3, -1});
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
            case "EdxmlTarget" -> List.of(edxml(), written(status()));
            case "MailTarget" -> List.of(mail(), report(), ChangedSeeds.smime());
            case "EmlTarget" -> places("eml", mail(), report());
            case "HtmlTarget" -> places("html", utf8(HTML));
            case "MarkupTarget" -> List.of(MarkupTarget.word(DRAFT), MarkupTarget.word(OLD), utf8(OPEN));
            case "PolyglotTarget" -> ChangedSeeds.polyglots();
            case "CatalogueTarget" -> List.of(catalogue(), utf8("vt.{agency.local}.{birth.yy}@quangtri.example"));
            case "WireTarget" -> WireTarget.seeds();
            case "RawNamesTarget" ->
                List.of(new byte[] {'a', '/', (byte) 0xE1, 'b', 0, '/', (byte) 0xFF, '/', '%', 0, '-', 0, (byte) 0xC3, 0
                });
            case "SmtpTarget" -> List.of(utf8(SMTP), utf8(SMTP.replace("\r\n", "\n")));
            case "SignedPdfTarget" -> ChangedSeeds.of(SignedPdfTarget.count());
            case "SignedPackageTarget" -> ChangedSeeds.of(SignedPackageTarget.count());
            case "SignedMailTarget" -> ChangedSeeds.of(SignedMailTarget.count());
            case "CmsTarget" -> ChangedSeeds.of(CmsTarget.count());
            case "CompoundTarget" -> ChangedSeeds.of(CompoundTarget.count());
            case "PdfTarget" -> ChangedSeeds.of(PdfTarget.count());
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

    static byte[] edxml() {
        return written(sent());
    }

    private static byte[] report() {
        return utf8("""
                From: postmaster@anlac.example
                Subject: =?utf-8?Q?Tr=E1=BA=A3?= =?utf-8?B?IGzhuqFp?=
                Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                lời đầu
                --r
                Content-Type: text/html; charset=windows-1258

                <p>Kh&ocirc;ng t&#7899;i</p>
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; anlac.example

                Action: failed
                Status: 5.1.1
                --r
                Content-Type: message/rfc822

                Message-ID: <1@anlac.example>
                Content-Type: application/edxml+xml; name="a.edxml"
                Content-Transfer-Encoding: quoted-printable

                <a b=3D"c">=E1=BA=AC</a>
                --r--
                """.replace("\n", "\r\n"));
    }

    /** Small files with words in some place, of this format. */
    private static List<byte[]> places(String extension, byte[]... more) {
        List<byte[]> seeds = new ArrayList<>(List.of(more));
        try {
            for (MarkPlace place : MarkPlace.all()) {
                if (place.extension().equals(extension)) {
                    Path file = Scratch.file("mau", new byte[0]);
                    place.writing().write("TUYỆT MẬT", file);
                    seeds.add(Files.readAllBytes(file));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return seeds.stream().filter(seed -> seed.length <= LONGEST).toList();
    }

    private static byte[] catalogue() {
        String whole = new String(pack(), StandardCharsets.UTF_8);
        return utf8(whole.substring(whole.indexOf("\n---\n") + 5));
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
