package vn.vanthu.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The old Office formats, RTF, HTML, mail, and files inside files. */
final class FormatCases {
    private static final Letter LETTER =
            Letter.state("34/QĐ-SXD", "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch phòng cháy, chữa cháy năm 2027");
    private static final Letter SECRET = Letter.state("08/KH-SXD", "KẾ HOẠCH", "Bảo đảm an toàn trụ sở năm 2027")
            .marked("MẬT");
    private static final Expected NOTHING = Expected.nothing();
    private static final Expected PAPER = NOTHING.with(
            "form", "EDITABLE", "secrecy", "NONE", "verdict", "PAPER_REQUIRED", "legalEffect", "INFORMATION_ONLY");
    private static final Expected REFUSED =
            NOTHING.with("form", "EDITABLE", "secrecy", "MAT", "verdict", "REFUSED", "legalEffect", "NONE");
    private static final String NAME = "ke-hoach.docx";

    private FormatCases() {}

    static List<Draft> all() {
        List<Draft> drafts = new ArrayList<>();
        Expected decision = PAPER.with("kind", "QUYET_DINH", "issuedOn", "2026-10-13", "encoding", "UNICODE");
        drafts.add(new Draft(
                "quyet-dinh-doc",
                "doc",
                decision.with("mediaType", "application/msword", "documentNumber", "33/QĐ-SXD"),
                (file, trust) -> OldWordWriter.write(file, Map.of())));
        drafts.add(new Draft(
                "doc-mat-dau-trang",
                "doc",
                REFUSED,
                (file, trust) -> OldWordWriter.write(file, Map.of("HEADER", "MẬT"))));
        drafts.add(new Draft(
                "bieu-xls",
                "xls",
                PAPER.with("mediaType", "application/vnd.ms-excel", "encoding", "UNICODE"),
                (file, trust) -> SheetPlaces.oldTable(file, "Biểu tổng hợp tiến độ giải ngân vốn đầu tư công")));
        drafts.add(new Draft("xls-mat", "xls", REFUSED, (file, trust) -> SheetPlaces.oldTable(file, "MẬT")));
        drafts.add(new Draft(
                "trinh-chieu-ppt",
                "ppt",
                PAPER.with("mediaType", "application/vnd.ms-powerpoint", "encoding", "UNICODE"),
                (file, trust) -> SlidePlaces.old(file, "Phòng Quy hoạch")));
        drafts.add(new Draft("ppt-mat", "ppt", REFUSED, (file, trust) -> SlidePlaces.old(file, "MẬT")));
        drafts.add(new Draft(
                "quyet-dinh-rtf",
                "rtf",
                decision.with("mediaType", "application/rtf", "documentNumber", "34/QĐ-SXD"),
                (file, trust) -> MarkupPlaces.rtf(LETTER, file)));
        drafts.add(new Draft("rtf-mat", "rtf", REFUSED, (file, trust) -> MarkupPlaces.rtf(SECRET, file)));
        drafts.add(new Draft(
                "quyet-dinh-html",
                "html",
                decision.with("mediaType", "text/html", "documentNumber", "34/QĐ-SXD"),
                (file, trust) -> MarkupPlaces.html(LETTER, file, "")));
        drafts.add(new Draft("html-mat", "html", REFUSED, (file, trust) -> MarkupPlaces.html(SECRET, file, "")));
        drafts.add(new Draft(
                "html-script",
                "html",
                NOTHING.with(
                        "form", "EDITABLE", "activeContent", "SCRIPT", "verdict", "REFUSED", "legalEffect", "NONE"),
                (file, trust) -> MarkupPlaces.html(LETTER, file, "<script>alert(1)</script>")));
        drafts.addAll(containers());
        drafts.addAll(inside());
        return drafts;
    }

    private static List<Draft> containers() {
        Expected signed = NOTHING.with(
                        "form",
                        "DIGITAL_PDF",
                        "secrecy",
                        "NONE",
                        "kind",
                        "QUYET_DINH",
                        "documentNumber",
                        "34/QĐ-SXD",
                        "verdict",
                        "ACCEPTED",
                        "legalEffect",
                        "EQUIVALENT")
                .signed("VALID//AGENCY");
        return List.of(
                new Draft(
                        "eml-dinh-kem-da-ky",
                        "eml",
                        signed.with("mediaType", "message/rfc822"),
                        (file, trust) -> MailPlaces.eml(file, Map.of("quyet-dinh.pdf", pdf(trust)))),
                new Draft(
                        "zip-da-ky",
                        "zip",
                        signed.with("mediaType", "application/zip"),
                        (file, trust) -> Files.write(file, Zips.of(Map.of("quyet-dinh.pdf", pdf(trust))))),
                new Draft("zip-mot-tep-chua-ky", "zip", signed.with("verdict", "PAPER_REQUIRED"), (file, trust) -> {
                    Map<String, byte[]> files = new LinkedHashMap<>();
                    files.put("quyet-dinh.pdf", pdf(trust));
                    files.put("phu-luc.docx", docx("phụ lục"));
                    Files.write(file, Zips.of(files));
                }),
                new Draft(
                        "zip-tep-hong",
                        "zip",
                        NOTHING.with("form", "UNREADABLE", "secrecy", "UNDETERMINED", "verdict", "HELD"),
                        (file, trust) -> Files.write(
                                file, Zips.of(Map.of("hong.docx", java.util.Arrays.copyOf(docx("phụ lục"), 900))))),
                new Draft(
                        "zip-macro",
                        "zip",
                        NOTHING.with(
                                "form",
                                "EDITABLE",
                                "activeContent",
                                "MACRO",
                                "verdict",
                                "REFUSED",
                                "legalEffect",
                                "NONE"),
                        (file, trust) -> {
                            Path macro = Files.createTempFile("macro", ".docx");
                            WordPlaces.plain(macro);
                            Zips.add(macro, "/word/vbaProject.bin", new byte[] {1});
                            Files.write(file, Zips.of(Map.of("mau.docx", Files.readAllBytes(macro))));
                            Files.delete(macro);
                        }),
                new Draft(
                        "zip-trong-eml-mat",
                        "eml",
                        REFUSED,
                        (file, trust) -> MailPlaces.eml(file, Map.of("kem.zip", Zips.of(Map.of(NAME, docx("MẬT")))))));
    }

    /** A marked document in every way in which one can lie in an ordinary file. */
    private static List<Draft> inside() {
        return Nest.all().stream()
                .map(nest -> new Draft(
                        "kem-mat-" + nest.name(),
                        nest.extension(),
                        REFUSED.with("form", nest.extension().equals("pdf") ? "DIGITAL_PDF" : "EDITABLE"),
                        (file, trust) -> nest.wrapping().write(NAME, docx("MẬT"), file)))
                .toList();
    }

    private static byte[] pdf(SampleTrust trust) throws IOException {
        Path file = Files.createTempFile("ky", ".pdf");
        PdfWriter.write(LETTER, file);
        Signing.pdf(file, trust.sxd);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private static byte[] docx(String words) throws IOException {
        Path file = Files.createTempFile("kem", ".docx");
        WordWriter.unicode().write(SECRET.marked(words), file);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }
}
