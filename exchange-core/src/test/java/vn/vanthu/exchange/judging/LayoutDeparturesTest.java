package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.LayoutComponent;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Regulations;
import vn.vanthu.samples.SampleLibrary;
import vn.vanthu.samples.accuracy.AccuracySet;
import vn.vanthu.signature.trust.TrustStore;

class LayoutDeparturesTest {
    private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");
    private static final String BODY = "Các đơn vị rà soát hồ sơ, tổng hợp kiến nghị và gửi kết quả về trước ngày đã"
            + " định để kịp trình lãnh đạo xem xét, quyết định theo thẩm quyền.";
    private static final Set<String> KNOWN =
            Set.of("cong-van-khong-bang", "phong-chu-arial", "pdf-khong-chan", "quyet-dinh-doc", "doc-mat-dau-trang");

    @TempDir
    private Path folder = Path.of("");

    private static Optional<LayoutDepartures> read(Path file) throws IOException {
        return LayoutDepartures.of(
                LeafReading.of(file, file.getFileName().toString(), TrustStore.NONE, AT)
                        .document(),
                Regulations.bundled()::layout);
    }

    /** A decision as the decree wants it; each line with its size and alignment. */
    private static Map<String, String> decision() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml\"/></Types>");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + table(
                                line(12, "ỦY BAN NHÂN DÂN TỈNH AN LẠC")
                                        + line(12, "SỞ XÂY DỰNG")
                                        + line(13, "Số: 15/QĐ-SXD"),
                                line(13, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                                        + line(14, "Độc lập - Tự do - Hạnh phúc")
                                        + line(13, "An Lạc, ngày 13 tháng 10 năm 2026"))
                        + line(14, "QUYẾT ĐỊNH") + line(14, "Về việc kiện toàn Ban Chỉ đạo chuyển đổi số")
                        + line(13.5f, BODY).repeat(60)
                        + table(
                                line(12, "Nơi nhận:") + line(11, "- Như Điều 3;") + line(11, "- Lưu: VT."),
                                line(13, "GIÁM ĐỐC") + line(14, "Nguyễn Hữu Phước"))
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
                        + " w:bottom=\"1134\" w:left=\"1701\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>");
        parts.put(
                "word/header1.xml",
                "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:fldSimple"
                        + " w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>");
        return parts;
    }

    private static String table(String left, String right) {
        return "<w:tbl><w:tr><w:tc>" + left + "</w:tc><w:tc>" + right + "</w:tc></w:tr></w:tbl>";
    }

    private static String line(float size, String text) {
        return "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\"/><w:sz w:val=\"" + Math.round(size * 2)
                + "\"/></w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private Path written(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("a.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path changed(String from, String to) throws IOException {
        Map<String, String> parts = decision();
        String before = String.valueOf(parts.get("word/document.xml"));
        assertThat(before).contains(from);
        parts.put("word/document.xml", before.replace(from, to));
        return written(parts);
    }

    @Test
    void findsNothingInADecisionThatIsSetAsTheDecreeWants() throws IOException {
        assertThat(read(written(decision()))).contains(new LayoutDepartures("STATE", List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM,NATION",
        "Độc lập - Tự do - Hạnh phúc,MOTTO",
        "Số: 15/QĐ-SXD,NUMBER",
        "'An Lạc, ngày 13 tháng 10 năm 2026',PLACE_AND_DATE",
        "Về việc kiện toàn Ban Chỉ đạo chuyển đổi số,SUMMARY",
        "Nơi nhận:,RECIPIENTS",
        "Nguyễn Hữu Phước,SIGNER"
    })
    void findsAComponentThatIsMissing(String text, LayoutComponent component) throws IOException {
        String instead = component == LayoutComponent.SUMMARY ? "Căn cứ Luật Tổ chức chính quyền địa phương;" : "";
        assertThat(read(changed(text, instead)).orElseThrow().missing()).contains(component);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w:w=\"11906\" w:h=\"16838\"|w:w=\"12240\" w:h=\"15840\"|PAPER|215,9 × 279,4 mm|210 × 297 mm",
                "w:left=\"1701\"|w:left=\"1134\"|MARGIN_LEFT|20 mm|30–35 mm",
                "w:right=\"1134\"|w:right=\"1701\"|MARGIN_RIGHT|30 mm|15–20 mm",
                "w:top=\"1134\"|w:top=\"567\"|MARGIN_TOP|10 mm|20–25 mm",
                "w:bottom=\"1134\"|w:bottom=\"1985\"|MARGIN_BOTTOM|35 mm|20–25 mm",
                "Times New Roman|Calibri|FONT|Calibri|Times New Roman",
                "w:val=\"27\"|w:val=\"24\"|SIZE_BODY|12|13–14",
                "w:val=\"22\"|w:val=\"28\"|SIZE_RECIPIENTS|14|11",
                "<w:titlePg/>|<w:titlePg w:val=\"0\"/>|PAGE_NUMBER|có cả ở trang thứ nhất|ở lề trên, từ trang thứ hai"
            })
    void findsWhatIsSetOtherwise(String from, String to, LayoutDepartures.Kind kind, String measured, String demanded)
            throws IOException {
        assertThat(read(changed(from, to)).orElseThrow().departures())
                .containsExactly(new LayoutDepartures.Departure(kind, measured, demanded));
    }

    @Test
    void findsPageNumbersBelowAndNone() throws IOException {
        Map<String, String> parts = decision();
        String header = String.valueOf(parts.remove("word/header1.xml"));
        assertThat(read(written(parts)).orElseThrow().words())
                .containsExactly("số trang không có (quy định ở lề trên, từ trang thứ hai)");
        parts.put("word/footer1.xml", header.replace("w:hdr", "w:ftr"));
        assertThat(read(written(parts)).orElseThrow().words())
                .containsExactly("số trang ở lề dưới (quy định ở lề trên, từ trang thứ hai)");
    }

    @Test
    @Clause({"N30-8.2", "N30-PL1.I"})
    void warnsWithTheClauseAndHoldsNothing() throws IOException {
        Map<String, String> parts = decision();
        parts.put(
                "word/document.xml",
                String.valueOf(parts.get("word/document.xml"))
                        .replace("w:left=\"1701\"", "w:left=\"1134\"")
                        .replace("Nơi nhận:", ""));
        Path file = written(parts);
        List<ReportedFinding> findings = findings(file, Stage.DRAFT);
        assertThat(findings)
                .filteredOn(finding -> finding.result() == Outcome.VIOLATED)
                .filteredOn(ReportedFinding::asksForALook)
                .extracting(ReportedFinding::message)
                .contains(
                        "Không thấy thành phần thể thức: nơi nhận.",
                        "Trình bày khác quy định: lề trái 20 mm (quy định 30–35 mm).");
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("ND30-8.2"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.instrument()).isEqualTo("30/2020/NĐ-CP");
                    assertThat(finding.clause()).isEqualTo("Điều 8 khoản 2");
                });
        assertThat(findings(file, Stage.ARRIVED))
                .as("how others set their documents")
                .extracting(ReportedFinding::message)
                .noneMatch(message -> message.contains("Trình bày khác") || message.contains("thành phần thể thức"));
    }

    private static List<ReportedFinding> findings(Path file, Stage stage) throws IOException {
        ExaminationOrder order = new ExaminationOrder(
                "tphcm-41-2011", AT, stage, Optional.empty(), Optional.empty(), List.of(), List.of(), false);
        return new FileJudge(Regulations.bundled(), TrustStore.NONE)
                .judge(LeafReading.of(file, "a.docx", TrustStore.NONE, AT), Malware.skipped(), "a.docx", order)
                .findings();
    }

    @Test
    void raisesNoAlarmOnTheSamples() throws IOException {
        SampleLibrary library = SampleLibrary.generate(Files.createDirectory(folder.resolve("library")));
        int judged = 0;
        for (var sample : library.cases()) {
            Optional<LayoutDepartures> found = read(sample.file());
            judged += found.isPresent() ? 1 : 0;
            if (!KNOWN.contains(sample.name())) {
                assertThat(found.map(LayoutDepartures::missing).orElse(List.of()))
                        .as(sample.name())
                        .isEmpty();
                assertThat(found.map(LayoutDepartures::words).orElse(List.of()))
                        .as(sample.name())
                        .isEmpty();
            }
        }
        assertThat(judged).isGreaterThan(80);
    }

    /** Each layout in one font: all papers of the matrix have every component, and only some are in the right font. */
    @Test
    void tellsTheRightFontAndMissesNoComponentOfTheAccuracySet() throws IOException {
        Path set = folder.resolve("set");
        AccuracySet.write(set, 20261125, true);
        List<String> alarms = new ArrayList<>();
        int judged = 0;
        try (Stream<Path> cases = Files.list(set)) {
            for (Path each : cases.filter(each -> !each.getFileName().toString().startsWith("hand-"))
                    .sorted()
                    .toList()) {
                Path file;
                try (Stream<Path> inside = Files.list(each)) {
                    file = inside.filter(one -> one.getFileName().toString().startsWith("document."))
                            .findFirst()
                            .orElseThrow();
                }
                String truth = Files.readString(each.resolve("expected.yaml"));
                LayoutDepartures found = read(file).orElse(null);
                if (found == null) {
                    continue;
                }
                judged++;
                if (!found.missing().isEmpty()) {
                    alarms.add(each.getFileName() + " " + found.missing());
                }
                boolean right = truth.contains("Times New Roman") || truth.contains("Tinos");
                boolean told = found.departures().stream()
                        .anyMatch(departure -> departure.kind() == LayoutDepartures.Kind.FONT);
                if (right && told) {
                    alarms.add(each.getFileName() + " " + found.words());
                }
            }
        }
        assertThat(judged).isGreaterThan(60);
        assertThat(alarms.size() * 100).as(alarms.toString()).isLessThanOrEqualTo(2 * judged);
    }

    @Test
    @Clause("HD05-LAYOUT")
    void judgesAPaperOfThePartyByItsOwnLayout() throws IOException {
        Map<String, String> parts = decision();
        parts.put(
                "word/document.xml",
                String.valueOf(parts.get("word/document.xml"))
                        .replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM")
                        .replace("Độc lập - Tự do - Hạnh phúc", "")
                        .replace("Số: 15/QĐ-SXD", "Số 15-QĐ/TU"));
        assertThat(findings(written(parts), Stage.DRAFT))
                .filteredOn(finding -> finding.instrument().equals("05-HD/VPTW"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo(
                                "Thể thức khác hướng dẫn của Đảng (thiếu: không; trình bày: lề phải 20 mm (quy định 15"
                                        + " mm))."));
    }
}
