package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Verdict;

class KeptListsTest {

    @Test
    @Clause("QCVN12-LISTS")
    void namesTheListsThatAreStillEmpty() {
        assertThat(messages(Found.editable()))
                .anyMatch(message -> message.contains("danh mục bí mật nhà nước, danh mục định dạng tệp"));
        Found kept = Found.editable();
        kept.lists = new KeptLists(Set.of(FileFormat.PDF), List.of("dự toán quốc phòng"));
        assertThat(messages(kept)).noneMatch(message -> message.contains("Chưa lập danh mục"));
    }

    @Test
    @Clause("QCVN12-FORMATS")
    void refusesAFormatThatIsNotOnTheListOnceThereIsOne() {
        Found pdf = Found.editable().signed(Found.CERTIFICATES.sxd);
        pdf.lists = new KeptLists(Set.of(FileFormat.WORD, FileFormat.EXCEL), List.of());
        assertThat(pdf.judged().verdict()).isEqualTo(Verdict.REFUSED);
        pdf.lists = new KeptLists(Set.of(FileFormat.PDF), List.of());
        assertThat(pdf.judged().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    @Clause("PY-11.2")
    void citesTheProvincesOwnClauseOnFormatsToo() {
        Found pdf = Found.editable().signed(Found.CERTIFICATES.sxd);
        pdf.regulation = "phuyen-13-2020";
        pdf.lists = new KeptLists(Set.of(FileFormat.WORD), List.of());
        assertThat(pdf.judged().findings())
                .filteredOn(finding -> finding.verdict() == Verdict.REFUSED)
                .extracting(finding -> finding.instrument() + ", " + finding.clause())
                .contains("13/2020/QĐ-UBND, Điều 11 khoản 2");
    }

    @Test
    @Clause("QCVN12-FORMATS")
    void holdsAFileThatCannotBeReadThoughThereIsAList() {
        Found broken = new Found(Form.UNREADABLE);
        broken.unreadable = UnreadableReason.CORRUPT;
        broken.encoding = null;
        broken.secrecy = Found.undetermined(SecrecyReading.Undetermined.UNREADABLE);
        broken.lists = new KeptLists(Set.of(FileFormat.WORD), List.of());
        assertThat(broken.judged().verdict()).isEqualTo(Verdict.HELD);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, WORD",
        "application/vnd.oasis.opendocument.spreadsheet, OPEN_DOCUMENT",
        "application/vnd.ms-excel, OLD_OFFICE",
        "image/png, IMAGE"
    })
    void knowsFormatsByTheirContent(String mediaType, FileFormat format) {
        assertThat(FileFormat.of(mediaType)).contains(format);
    }

    @Test
    void takesNoFileWithMacrosForAFormatOfTheList() {
        assertThat(FileFormat.of("application/vnd.ms-excel.sheet.macroenabled.12"))
                .isEmpty();
        assertThat(FileFormat.of("application/octet-stream")).isEmpty();
    }

    @Test
    @Clause("PY-3.1")
    void holdsADocumentWithoutAMarkWhoseSummaryNamesASubjectOfTheStateSecretList() {
        Found found = Found.editable().signed(Found.CERTIFICATES.sxd);
        found.lists = new KeptLists(Set.of(), List.of("BAN HÀNH  quy chế"));
        FileReport held = found.judged();
        assertThat(held.verdict()).isEqualTo(Verdict.HELD);
        assertThat(held.facts().secrecy().level()).isEqualTo("UNDETERMINED");
        assertThat(messages(found))
                .anyMatch(message ->
                        message.contains("Trích yếu trùng mục “BAN HÀNH  quy chế” của danh mục bí mật nhà nước."));
        found.settled("secrecy", "NONE", "Trần Thị Bình", "Lê Văn Cường");
        assertThat(found.judged().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void comparesWholeWordsAndLeavesMarkedDocumentsToTheirMark() {
        Found found = Found.editable().signed(Found.CERTIFICATES.sxd);
        found.lists = new KeptLists(Set.of(), List.of("hành Quy c", "quy chế khác"));
        assertThat(found.judged().verdict()).isEqualTo(Verdict.ACCEPTED);
        Found marked = Found.editable().marked(SecrecyLevel.MAT);
        marked.lists = new KeptLists(Set.of(), List.of("ban hành quy chế"));
        assertThat(marked.judged().facts().secrecy().level()).isEqualTo("MAT");
    }

    private static List<String> messages(Found found) {
        return found.judged().findings().stream()
                .map(FileReport.ReportedFinding::message)
                .toList();
    }
}
