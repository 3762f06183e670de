package vn.vanthu.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.FileJudge;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReportJson;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.rules.Regulations;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.samples.SampleCase;
import vn.vanthu.samples.SampleLibrary;
import vn.vanthu.signature.trust.TrustStore;

class DocumentFramesTest {
    private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private static FileReport report(Path file) throws IOException {
        String name = file.getFileName().toString();
        ExaminationOrder order = new ExaminationOrder(
                "tphcm-41-2011", AT, Stage.DRAFT, Optional.empty(), Optional.empty(), List.of(), List.of(), false);
        return new FileJudge(Regulations.bundled(), TrustStore.NONE)
                .judge(LeafReading.of(file, name, TrustStore.NONE, AT), Malware.skipped(), name, order);
    }

    /** Where PDFBox itself draws the first letter of the number's line. */
    private static final class Finder extends PDFTextStripper {
        private final String wanted;
        private float left;
        private float base;

        Finder(String wanted) {
            this.wanted = wanted;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            if (base == 0 && text.contains(wanted)) {
                left = positions.getFirst().getX();
                base = positions.getFirst().getY();
            }
            super.writeString(text, positions);
        }
    }

    @Test
    void framesTheNumberOfAPdfWhereItIsDrawn() throws IOException {
        SampleLibrary library = SampleLibrary.generate(folder);
        SampleCase sample = library.cases().stream()
                .filter(each -> each.file().toString().endsWith(".pdf"))
                .filter(each -> !DocumentFrames.of(reported(each)).equals("[]"))
                .filter(each -> reported(each).orElseThrow().facts().documentNumber() != null)
                .findFirst()
                .orElseThrow();
        FileReport report = report(sample.file());
        Finder finder = new Finder("Số");
        try (PDDocument pdf = Loader.loadPDF(sample.file().toFile())) {
            finder.setEndPage(1);
            finder.getText(pdf);
        }
        JsonNode number = frame(DocumentFrames.of(Optional.of(report)), "documentNumber");
        assertThat(number.get("boxes")).hasSize(1);
        JsonNode box = number.get("boxes").get(0);
        assertThat(number.get("label").asString()).isEqualTo("Số, ký hiệu");
        assertThat(number.get("page").asInt()).isEqualTo(1);
        assertThat((float) box.get("left").asDouble()).isCloseTo(finder.left, org.assertj.core.data.Offset.offset(2f));
        assertThat(finder.base).isBetween((float) box.get("top").asDouble(), (float)
                (box.get("top").asDouble() + box.get("height").asDouble()));
        assertThat(box.get("width").asDouble()).isGreaterThan(30);
    }

    private static JsonNode frame(String frames, String field) {
        for (JsonNode frame : JsonMapper.shared().readTree(frames)) {
            if (frame.get("field").asString().equals(field)) {
                return frame;
            }
        }
        throw new AssertionError("no frame " + field + " in " + frames);
    }

    @Test
    void framesEveryLineOfAValueAndATraceThatDoesNotLock() throws IOException {
        String summary = "Về việc phê duyệt kế hoạch rà soát, bảo trì các công trình hạ tầng kỹ thuật và nhà công vụ"
                + " do Sở quản lý trong giai đoạn 2026 - 2030 trên địa bàn toàn tỉnh";
        FileReport report = report(JourneyDocuments.declassified(folder.resolve("gm.pdf"), "31/QĐ-SXD", summary));
        String frames = DocumentFrames.of(Optional.of(report), Map.of("summary", 45));
        JsonNode lines = frame(frames, "summary").get("boxes");
        assertThat(lines.size()).isGreaterThan(1);
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).get("top").asDouble())
                    .isGreaterThan(lines.get(i - 1).get("top").asDouble() + 10);
        }
        assertThat(frame(frames, "summary").get("state").asString()).isEqualTo("unsure");
        assertThat(frame(frames, "summary").get("percent").asInt()).isEqualTo(45);
        assertThat(frame(frames, "recipients").get("boxes")).hasSize(3);
        assertThat(frame(frames, "signer").get("boxes")).hasSize(1);
        assertThat(frame(frames, "position").get("boxes").get(0).get("top").asDouble())
                .as("the position stands above the name")
                .isLessThan(
                        frame(frames, "signer").get("boxes").get(0).get("top").asDouble() - 10);
        JsonNode cue = frame(frames, "cue-1");
        assertThat(cue.get("text").asString()).isEqualTo("GIẢI MẬT");
        assertThat(cue.get("state").asString()).isEqualTo("cue");
        assertThat(cue.get("where").asString()).startsWith("trang 1, dấu, ghi chú đính trên trang");
        assertThat(cue.get("boxes").get(0).get("top").asDouble()).isBetween(160.0, 170.0);
        assertThat(report.facts().secrecy().level()).isEqualTo("NONE");
    }

    @Test
    void framesWhatWasSeenOnAScan() throws IOException {
        FileReport plain = report(Files.writeString(folder.resolve("van-ban.txt"), "Nội dung văn bản của đơn vị"));
        String box = "\"box\":{\"left\":320,\"top\":580,\"width\":102,\"height\":103}";
        String stored = FileReportJson.stored(plain)
                .replaceFirst(
                        "\"scan\":null",
                        "\"scan\":{\"dpi\":300,\"colour\":true,\"seen\":["
                                + "{\"what\":\"SEAL\",\"page\":2,\"colour\":\"RED\",\"diameter\":36.1,\"confidence\":0.97,"
                                + "\"doubts\":[]," + box + "},{\"what\":\"HAND_SIGNATURE\",\"page\":2,\"covered\":0.3,"
                                + "\"confidence\":0.4,\"doubts\":[]," + box + "},{\"what\":\"STAMP\",\"page\":1,"
                                + "\"doubts\":[]," + box + "}]}");
        String frames = DocumentFrames.of(Optional.of(FileReportJson.read(stored)));
        JsonNode seal = frame(frames, "seen-1");
        assertThat(seal.get("label").asString()).isEqualTo("Dấu đỏ");
        assertThat(seal.get("text").asString()).isEqualTo("đường kính 36 mm");
        assertThat(seal.get("percent").asInt()).isEqualTo(97);
        assertThat(seal.get("page").asInt()).isEqualTo(2);
        assertThat(seal.get("boxes").get(0).get("page").asInt()).isEqualTo(2);
        assertThat(seal.get("boxes").get(0).get("height").asDouble()).isEqualTo(103);
        assertThat(frame(frames, "seen-2").get("state").asString()).isEqualTo("unsure");
        assertThat(frame(frames, "seen-3").get("percent").asInt()).isZero();
    }

    @Test
    void framesThoseWhoSignTogetherWithTheSigner() throws IOException {
        Path file = Files.writeString(folder.resolve("lien-tich.txt"), """
                TỈNH AN LẠC\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ Y TẾ - SỞ TÀI CHÍNH\tĐộc lập - Tự do - Hạnh phúc
                Số: 03/HDLS-SYT-STC\tAn Lạc, ngày 01 tháng 7 năm 2026
                HƯỚNG DẪN LIÊN SỞ
                Về việc thu phí khám chữa bệnh
                Các đơn vị có trách nhiệm thực hiện.
                SỞ TÀI CHÍNH\tSỞ Y TẾ
                GIÁM ĐỐC\tGIÁM ĐỐC
                Đoàn Thị Hậu\tQuách Tất Liêm
                Nơi nhận:
                - UBND tỉnh;
                - Lưu: VT.
                """);
        FileReport report = report(file);
        assertThat(report.facts().signers())
                .extracting(ReportedFacts.SigningFact::name)
                .containsExactly("Đoàn Thị Hậu", "Quách Tất Liêm");
        String frames = DocumentFrames.of(Optional.of(report));
        assertThat(frame(frames, "signer").get("text").asString()).isEqualTo("Đoàn Thị Hậu");
        JsonNode other = frame(frames, "cosigner-1");
        assertThat(other.get("label").asString()).isEqualTo("Cùng ký");
        assertThat(other.get("text").asString()).isEqualTo("Quách Tất Liêm, GIÁM ĐỐC");
        assertThat(other.get("words").get(0).asString()).isEqualTo("Quách Tất Liêm");
        assertThat(other.get("last").asBoolean()).isTrue();
        assertThat(frames).doesNotContain("cosigner-2");
    }

    @Test
    void leavesTheWordsOfADraftToBeFoundOnThePageItIsLaidOutOn() throws IOException {
        FileReport report = report(JourneyDocuments.draft(folder.resolve("du-thao.docx"), "đề nghị bố trí vốn"));
        String frames = DocumentFrames.of(Optional.of(report));
        JsonNode summary = frame(frames, "summary");
        assertThat(summary.get("boxes")).isEmpty();
        assertThat(summary.get("words").get(0).asString()).isEqualTo("đề nghị bố trí vốn");
        assertThat(frame(frames, "signer").get("last").asBoolean()).isTrue();
        assertThat(frame(frames, "kind").get("words"))
                .as("a letter does not say that it is one")
                .isEmpty();
        assertThat(frame(frames, "addressees").get("label").asString()).isEqualTo("Kính gửi");
        assertThat(frame(frames, "addressees").get("words").get(0).asString())
                .isEqualTo(report.facts().recipients().getFirst());
    }

    @Test
    void framesNothingOfADocumentUnderAMark() throws IOException {
        SampleLibrary library = SampleLibrary.generate(folder);
        FileReport secret = report(library.cases().stream()
                .filter(each -> reported(each).filter(FileReport::classified).isPresent())
                .findFirst()
                .orElseThrow()
                .file());
        assertThat(secret.facts().secrecy().places()).isNotEmpty();
        assertThat(DocumentFrames.of(Optional.of(secret))).isEqualTo("[]");
    }

    private static Optional<FileReport> reported(SampleCase sample) {
        try {
            return Optional.of(report(sample.file()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
