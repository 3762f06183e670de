package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.numbering.DraftNumbering;

/** Drafts as Apache POI writes them, numbered and read again. */
class SampleNumberingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "du-thao-chua-so, 31/QĐ-SXD",
        "du-thao-bang-tab, 2150/SXD-QLXD",
        "du-thao-dau-cham, 07/QĐ-SXD",
        "du-thao-dang, 237-CV/VPTU"
    })
    void numbersADraftAndChangesNothingElseThatIsRead(String name, String documentNumber) {
        Path draft = Samples.get(name).file();
        Path numbered = folder.resolve("numbered.docx");
        assertThat(new DraftNumbering().number(draft, numbered, documentNumber, DAY, ReadingLimits.ordinary()))
                .isEqualTo(new NumberingOutcome.Written(numbered));
        DocumentReading before = new DocumentReader().read(draft, "draft.docx", ReadingLimits.ordinary());
        DocumentReading after = new DocumentReader().read(numbered, "numbered.docx", ReadingLimits.ordinary());
        assertThat(after.data().documentNumber().map(Read::value)).contains(documentNumber);
        assertThat(after.data().issuedOn().map(Read::value)).contains(DAY);
        assertThat(after.data().summary()).isEqualTo(before.data().summary());
        assertThat(after.data().signer()).isEqualTo(before.data().signer());
        assertThat(after.data().recipients()).isEqualTo(before.data().recipients());
        assertThat(after.data().issuer()).isEqualTo(before.data().issuer());
        assertThat(after.text().lines().count()).isEqualTo(before.text().lines().count());
    }

    @ParameterizedTest
    @CsvSource({"docx-co-quan", "docx-ca-nhan-va-co-quan"})
    void leavesSignedDocumentsAlone(String name) {
        assertThat(new DraftNumbering()
                        .number(
                                Samples.get(name).file(),
                                folder.resolve("numbered.docx"),
                                "31/QĐ-SXD",
                                DAY,
                                ReadingLimits.ordinary()))
                .isEqualTo(new NumberingOutcome.AlreadySigned());
        assertThat(folder.resolve("numbered.docx")).doesNotExist();
    }
}
