package vn.vanthu.classifier.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.NumberingOutcome.Missing;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;

class DraftNumberingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String BLANK_DATE = Drafts.paragraph(Drafts.run("An Lạc, ngày     tháng     năm 2026"));

    @TempDir
    Path folder;

    private NumberingOutcome number(Path draft, String documentNumber, LocalDate day) {
        return new DraftNumbering()
                .number(draft, folder.resolve("numbered.docx"), documentNumber, day, ReadingLimits.ordinary());
    }

    private static DocumentData read(Path file) {
        return new DocumentReader()
                .read(file, "numbered.docx", ReadingLimits.ordinary())
                .data();
    }

    private void assertNumbered(Path draft, String documentNumber, LocalDate day) {
        Path numbered = folder.resolve("numbered.docx");
        assertThat(number(draft, documentNumber, day)).isEqualTo(new NumberingOutcome.Written(numbered));
        DocumentData data = read(numbered);
        assertThat(data.documentNumber().map(Read::value)).contains(documentNumber);
        assertThat(data.issuedOn().map(Read::value)).contains(day);
    }

    static Stream<Arguments> blanksForNumbers() {
        return Stream.of(
                arguments("Số:     /QĐ-SXD", "123/QĐ-SXD", "Số: 123/QĐ-SXD"),
                arguments("Số:/QĐ-SXD", "123/QĐ-SXD", "Số: 123/QĐ-SXD"),
                arguments("Số ....../QĐ-SXD", "07/QĐ-SXD", "Số 07/QĐ-SXD"),
                arguments("Số: ……/SXD-QHKT", "123/SXD-QHKT", "Số: 123/SXD-QHKT"),
                arguments("Số:\u00a0\u00a0\u00a0\u00a0/SXD-QHKT", "123/SXD-QHKT", "Số: 123/SXD-QHKT"),
                arguments("Số: _____/TTr-UBND", "9/TTr-UBND", "Số: 9/TTr-UBND"),
                arguments("Số:      /QĐ - SXD", "123/QĐ-SXD", "Số: 123/QĐ - SXD"),
                arguments("Số:     /2026/QĐ-UBND", "41/2026/QĐ-UBND", "Số: 41/2026/QĐ-UBND"),
                arguments("Số:     /    /QĐ-UBND", "41/2026/QĐ-UBND", "Số: 41/2026/QĐ-UBND"),
                arguments("Số      -QĐ/TU", "464-QĐ/TU", "Số 464-QĐ/TU"),
                arguments("Số ....-CV/VPTU", "236-CV/VPTU", "Số 236-CV/VPTU"),
                arguments("Số:      QĐ-SXD", "123/QĐ-SXD", "Số: 123/QĐ-SXD"),
                arguments("Số:", "123/QĐ-SXD", "Số: 123/QĐ-SXD"),
                arguments("Số: ………", "123/QĐ-SXD", "Số: 123/QĐ-SXD"),
                arguments("Số: 123/QĐ-SXD", "123/QĐ-SXD", "Số: 123/QĐ-SXD"));
    }

    @ParameterizedTest
    @MethodSource("blanksForNumbers")
    void writesTheNumberIntoItsBlank(String printed, String documentNumber, String expected) {
        Path draft = Drafts.docx(
                folder, Drafts.document(Drafts.letterhead(Drafts.paragraph(Drafts.run(printed)), BLANK_DATE)));
        assertNumbered(draft, documentNumber, DAY);
        assertThat(Drafts.text(folder.resolve("numbered.docx"), Drafts.DOCUMENT))
                .contains(">" + expected + "<");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            An Lạc, ngày     tháng     năm 2026      | 2026-01-05 | An Lạc, ngày 05 tháng 01 năm 2026
            An Lạc, ngày     tháng     năm 2026      | 2026-02-28 | An Lạc, ngày 28 tháng 02 năm 2026
            An Lạc, ngày     tháng     năm 2026      | 2026-03-09 | An Lạc, ngày 09 tháng 3 năm 2026
            An Lạc, ngày….tháng….năm 2026            | 2026-10-31 | An Lạc, ngày 31 tháng 10 năm 2026
            An Lạc, ngày ... tháng ... năm ......    | 2026-10-31 | An Lạc, ngày 31 tháng 10 năm 2026
            An Lạc, ngày ___ tháng ___ năm 20__      | 2026-10-31 | An Lạc, ngày 31 tháng 10 năm 2026
            An Lạc, ngày    tháng 11 năm 2026        | 2026-11-25 | An Lạc, ngày 25 tháng 11 năm 2026
            An Lạc, ngày    tháng 12 năm 2026        | 2027-01-02 | An Lạc, ngày 02 tháng 01 năm 2027
            Tp. Hồ Trúc, ngày   tháng   năm 2026     | 2026-11-25 | Tp. Hồ Trúc, ngày 25 tháng 11 năm 2026
            ngày     tháng     năm 2026              | 2026-11-25 | ngày 25 tháng 11 năm 2026
            An Lạc, ngày 25 tháng 11 năm 2026        | 2026-11-25 | An Lạc, ngày 25 tháng 11 năm 2026
            """)
    void writesTheDateAsTheDecreeWritesIt(String printed, LocalDate day, String expected) {
        Path draft = Drafts.docx(
                folder,
                Drafts.document(Drafts.letterhead(
                        Drafts.paragraph(Drafts.run("Số:     /QĐ-SXD")), Drafts.paragraph(Drafts.run(printed)))));
        assertNumbered(draft, "123/QĐ-SXD", day);
        assertThat(Drafts.text(folder.resolve("numbered.docx"), Drafts.DOCUMENT))
                .contains(">" + expected + "<");
    }

    @Test
    void joinsWhatWordHasSplitAndKeepsTheLookOfEachRun() {
        String number = "<w:p><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:t>S</w:t></w:r><w:r><w:t>ố</w:t></w:r>"
                + "<w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>:  </w:t></w:r><w:r><w:t xml:space=\"preserve\">  </w:t>"
                + "</w:r><w:r><w:rPr><w:i/></w:rPr><w:t>/Q</w:t></w:r><w:r><w:t>Đ-SXD</w:t></w:r></w:p>";
        Path draft = Drafts.docx(folder, Drafts.document(Drafts.letterhead(number, BLANK_DATE)));
        assertNumbered(draft, "123/QĐ-SXD", DAY);
        assertThat(Drafts.text(folder.resolve("numbered.docx"), Drafts.DOCUMENT))
                .contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">: 123</w:t>")
                .contains("<w:rPr><w:i/></w:rPr><w:t>/Q</w:t>")
                .contains("<w:rPr><w:sz w:val=\"26\"/></w:rPr><w:t>S</w:t>");
    }

    @Test
    void readsLettersInPartsAndEntities() {
        Path draft = Drafts.docx(
                folder,
                Drafts.document(Drafts.letterhead(
                        Drafts.paragraph(Drafts.run("So\u0302\u0301:&#160;&#xA0; &#160;/QĐ-SXD")),
                        Drafts.paragraph(Drafts.run("An La\u0323c, nga\u0300y     tha\u0301ng     na\u0306m 2026")))));
        assertNumbered(draft, "5/QĐ-SXD", DAY);
    }

    @Test
    void writesIntoABlankMadeOfTabsOnly() {
        String number =
                "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"900\"/></w:tabs></w:pPr><w:r><w:t>Số:</w:t></w:r>"
                        + "<w:r><w:tab/></w:r><w:r><w:t>/QĐ-SXD</w:t></w:r></w:p>";
        Path draft = Drafts.docx(folder, Drafts.document(Drafts.letterhead(number, BLANK_DATE)));
        assertNumbered(draft, "123/QĐ-SXD", DAY);
        assertThat(Drafts.text(folder.resolve("numbered.docx"), Drafts.DOCUMENT))
                .contains("<w:tabs><w:tab w:val=\"left\" w:pos=\"900\"/></w:tabs>")
                .contains("Số: 123</w:t></w:r><w:r></w:r><w:r><w:t>/QĐ-SXD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số:     /SXD-QHKT<T>An Lạc, ngày    tháng    năm 2026",
                "Số:     /SXD-QHKT<T><T>An Lạc, ngày    tháng    năm 2026",
                "Số:<T>/SXD-QHKT<T>An Lạc, ngày    tháng    năm 2026",
                "Số: ....../SXD-QHKT          An Lạc, ngày ... tháng ... năm 2026",
                "Số:<T>An Lạc, ngày ... tháng ... năm 2026",
                "Số:                                   An Lạc, ngày ... tháng ... năm 2026"
            })
    void writesBothIntoOneParagraph(String printed) {
        String runs = Drafts.run(printed.replace("<T>", "</w:t><w:tab/><w:t xml:space=\"preserve\">"));
        Path draft = Drafts.docx(
                folder,
                Drafts.document(Drafts.paragraph(Drafts.run("SỞ XÂY DỰNG"))
                        + Drafts.paragraph(runs)
                        + Drafts.paragraph(Drafts.run("V/v rà soát quy hoạch"))));
        assertNumbered(draft, "123/SXD-QHKT", DAY);
    }

    @Test
    void writesIntoTextBoxesAndTheirCopyForOlderPrograms() {
        String box = Drafts.paragraph(Drafts.run("SỞ XÂY DỰNG")) + Drafts.paragraph(Drafts.run("Số:      /QĐ-SXD"));
        String body = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + box
                + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + box
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + BLANK_DATE;
        Path draft = Drafts.docx(folder, Drafts.document(body));
        assertNumbered(draft, "123/QĐ-SXD", DAY);
        assertThat(Drafts.text(folder.resolve("numbered.docx"), Drafts.DOCUMENT).split("Số: 123/QĐ-SXD", -1))
                .hasSize(3);
    }

    @Test
    void looksIntoTheHeaderOfThePageToo() {
        Map<String, String> parts = new LinkedHashMap<>(
                Drafts.parts(Drafts.docx(folder, Drafts.document(Drafts.paragraph(Drafts.run("QUYẾT ĐỊNH"))))));
        parts.replaceAll((name, text) -> Drafts.text(folder.resolve("draft.docx"), name));
        parts.put(
                "word/header1.xml",
                "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + Drafts.letterhead(Drafts.paragraph(Drafts.run("Số:     /QĐ-SXD")), BLANK_DATE) + "</w:hdr>");
        Path draft = Drafts.zip(folder.resolve("letterhead.docx"), parts);
        assertNumbered(draft, "123/QĐ-SXD", DAY);
        assertThat(Drafts.text(folder.resolve("numbered.docx"), Drafts.DOCUMENT))
                .isEqualTo(Drafts.text(draft, Drafts.DOCUMENT));
    }

    @Test
    void changesNothingButTheBlanks() {
        String rest = Drafts.paragraph(
                        Drafts.run("Căn cứ &lt;Luật&gt; &amp; Nghị định ngày     tháng     năm 2026 của Chính phủ"))
                + "<!-- Số:   /QĐ-SXD --><?keep this?>" + Drafts.paragraph(Drafts.run("Số:     /QĐ-SXD của phụ lục"));
        Map<String, String> parts = new LinkedHashMap<>();
        Path plain = Drafts.docx(
                folder,
                Drafts.document(Drafts.letterhead(Drafts.paragraph(Drafts.run("Số:     /QĐ-SXD")), BLANK_DATE) + rest));
        Drafts.parts(plain).keySet().forEach(name -> parts.put(name, Drafts.text(plain, name)));
        parts.put("word/media/image1.bin", "\u0000\u0001\u0002 nguyên vẹn");
        parts.put("customXml/item1.xml", "<a>Số:    /QĐ-SXD</a>");
        Path draft = Drafts.zip(folder.resolve("whole.docx"), parts);
        assertNumbered(draft, "123/QĐ-SXD", DAY);
        Map<String, String> before = Drafts.parts(draft);
        Map<String, String> after = Drafts.parts(folder.resolve("numbered.docx"));
        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        after.forEach((name, content) -> {
            if (!name.equals(Drafts.DOCUMENT)) {
                assertThat(content).as(name).isEqualTo(before.get(name));
            }
        });
        assertThat(Drafts.text(folder.resolve("numbered.docx"), Drafts.DOCUMENT))
                .isEqualTo(Drafts.text(draft, Drafts.DOCUMENT)
                        .replaceFirst("Số:     /", "Số: 123/")
                        .replaceFirst("ngày     tháng     năm", "ngày 25 tháng 11 năm"));
    }

    static Stream<Arguments> draftsWithoutAPlace() {
        String symbol = "Số:     /QĐ-SXD";
        String date = "An Lạc, ngày     tháng     năm 2026";
        return Stream.of(
                arguments("Số: 122/QĐ-SXD", date, Missing.NUMBER),
                arguments("Số:     /QĐ-STC", date, Missing.NUMBER),
                arguments("Số liệu:", date, Missing.NUMBER),
                arguments("Không số", date, Missing.NUMBER),
                arguments(symbol, "An Lạc, ngày 24 tháng 11 năm 2026", Missing.DATE),
                arguments(symbol, "An Lạc", Missing.DATE));
    }

    @ParameterizedTest
    @MethodSource("draftsWithoutAPlace")
    void saysWhichPlaceIsMissingAndWritesNothing(String number, String date, Missing missing) {
        Path draft = Drafts.docx(
                folder,
                Drafts.document(
                        Drafts.letterhead(Drafts.paragraph(Drafts.run(number)), Drafts.paragraph(Drafts.run(date)))));
        assertThat(number(draft, "123/QĐ-SXD", DAY)).isEqualTo(new NumberingOutcome.PlaceNotFound(Set.of(missing)));
        assertThat(folder.resolve("numbered.docx")).doesNotExist();
    }

    @Test
    void leavesASignedDraftAlone() {
        Map<String, String> parts = new LinkedHashMap<>();
        Path plain = Drafts.docx(
                folder,
                Drafts.document(Drafts.letterhead(Drafts.paragraph(Drafts.run("Số:     /QĐ-SXD")), BLANK_DATE)));
        Drafts.parts(plain).keySet().forEach(name -> parts.put(name, Drafts.text(plain, name)));
        parts.put("_xmlsignatures/sig1.xml", "<Signature/>");
        Path draft = Drafts.zip(folder.resolve("signed.docx"), parts);
        assertThat(number(draft, "123/QĐ-SXD", DAY)).isEqualTo(new NumberingOutcome.AlreadySigned());
        assertThat(folder.resolve("numbered.docx")).doesNotExist();
    }

    @Test
    void refusesAPartWithADoctype() {
        Path draft = Drafts.docx(
                folder,
                Drafts.document(Drafts.letterhead(Drafts.paragraph(Drafts.run("Số:     /QĐ-SXD")), BLANK_DATE))
                        .replace("<w:document", "<!DOCTYPE w:document [<!ENTITY a \"b\">]><w:document"));
        assertThat(number(draft, "123/QĐ-SXD", DAY)).isInstanceOf(NumberingOutcome.NotReadable.class);
    }

    @Test
    void numbersAnOpenDocumentText() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>\
                <text:p>SỞ XÂY DỰNG</text:p><text:p>Số: <text:s text:c="5"/>/<text:span>QĐ-SXD</text:span></text:p>\
                <text:p>An Lạc, ngày <text:s text:c="4"/>tháng <text:s/>năm 2026</text:p>\
                </office:text></office:body></office:document-content>""");
        Path draft = Drafts.zip(folder.resolve("draft.odt"), parts);
        assertNumbered(draft, "123/QĐ-SXD", DAY);
        assertThat(Drafts.text(folder.resolve("numbered.docx"), "content.xml"))
                .contains("<text:p>Số: 123/<text:span>QĐ-SXD</text:span></text:p>");
    }

    @Test
    void findsNoPlaceInAPictureOrAText() throws IOException {
        Path text = Files.writeString(folder.resolve("draft.txt"), "Số:    /QĐ-SXD\n");
        assertThat(number(text, "123/QĐ-SXD", DAY))
                .isEqualTo(new NumberingOutcome.PlaceNotFound(EnumSet.allOf(Missing.class)));
        Path nothing = Files.write(folder.resolve("empty.docx"), new byte[0]);
        assertThat(number(nothing, "123/QĐ-SXD", DAY)).isInstanceOf(NumberingOutcome.NotReadable.class);
    }

    @Test
    void wantsANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> number(folder, " ", DAY));
    }
}
