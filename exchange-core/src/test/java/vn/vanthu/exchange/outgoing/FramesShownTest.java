package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.rules.Regulations;
import vn.vanthu.samples.SampleCase;
import vn.vanthu.samples.SampleLibrary;
import vn.vanthu.signature.trust.TrustStore;

class FramesShownTest {
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
                .filter(each -> !FramesShown.of(reported(each)).equals("[]"))
                .filter(each -> reported(each).orElseThrow().facts().documentNumber() != null)
                .findFirst()
                .orElseThrow();
        FileReport report = report(sample.file());
        Finder finder = new Finder("Số");
        try (PDDocument pdf = Loader.loadPDF(sample.file().toFile())) {
            finder.setEndPage(1);
            finder.getText(pdf);
        }
        JsonNode frames = JsonMapper.shared().readTree(FramesShown.of(Optional.of(report)));
        JsonNode number = null;
        for (JsonNode frame : frames) {
            if (frame.get("field").asString().equals("documentNumber")) {
                number = frame;
            }
        }
        assertThat(number).isNotNull();
        JsonNode box = number.get("box");
        assertThat(number.get("label").asString()).isEqualTo("Số, ký hiệu");
        assertThat(number.get("page").asInt()).isEqualTo(1);
        assertThat((float) box.get("left").asDouble()).isCloseTo(finder.left, org.assertj.core.data.Offset.offset(2f));
        assertThat(finder.base).isBetween((float) box.get("top").asDouble(), (float)
                (box.get("top").asDouble() + box.get("height").asDouble()));
        assertThat(box.get("width").asDouble()).isGreaterThan(30);
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
        assertThat(FramesShown.of(Optional.of(secret))).isEqualTo("[]");
    }

    private static Optional<FileReport> reported(SampleCase sample) {
        try {
            return Optional.of(report(sample.file()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
