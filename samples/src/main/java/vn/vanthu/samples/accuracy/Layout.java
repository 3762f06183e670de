package vn.vanthu.samples.accuracy;

import java.util.List;

/** How two sides are set beside each other, and in which file. */
enum Layout {
    DOCX_ONE_ROW("docx"),
    DOCX_ROW_PER_LINE("docx"),
    DOCX_NESTED_TABLE("docx"),
    DOCX_LINE_BREAKS("docx"),
    DOCX_TABS("docx"),
    DOCX_BLANKS("docx"),
    DOCX_TEXT_BOXES("docx"),
    DOCX_STACKED("docx"),
    DOCX_SPLIT_RUNS("docx"),
    ODT_TABLE("odt"),
    ODT_TABS("odt"),
    PDF_COLUMNS("pdf"),
    PDF_ODD_ORDER("pdf"),
    PDF_WORD_BY_WORD("pdf"),
    XLSX_CELLS("xlsx"),
    TXT_BLANKS("txt");

    private static final List<String> NAMES =
            List.of("Times New Roman", "Arial", "Calibri", "Tahoma", "Cambria", "Verdana", "Segoe UI", "Courier New");
    private static final List<String> FACES = List.of(
            "Tinos-Regular",
            "Arimo-Regular",
            "Cousine-Regular",
            "Tinos-Italic",
            "Tinos-Bold",
            "Arimo-Italic",
            "Arimo-Bold",
            "Cousine-Bold");
    private final String extension;

    Layout(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    List<String> fonts() {
        return switch (extension) {
            case "pdf" -> FACES;
            case "txt" -> List.of("-");
            default -> NAMES;
        };
    }
}
