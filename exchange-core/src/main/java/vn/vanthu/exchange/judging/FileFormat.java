package vn.vanthu.exchange.judging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that a list of file formats may name. */
public enum FileFormat {
    WORD("Word (.docx)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    EXCEL("Excel (.xlsx)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    POWERPOINT("PowerPoint (.pptx)", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    OPEN_DOCUMENT("OpenDocument (.odt, .ods, .odp)", "application/vnd.oasis.opendocument."),
    PDF("PDF", "application/pdf"),
    PLAIN_TEXT("Văn bản thuần (.txt)", "text/plain"),
    RICH_TEXT("RTF", "application/rtf", "text/rtf"),
    WEB_PAGE("Trang web (.html)", "text/html", "application/xhtml"),
    OLD_OFFICE(
            "Word, Excel, PowerPoint đời cũ (.doc, .xls, .ppt)",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/x-tika-msoffice"),
    MAIL("Thư điện tử (.eml, .msg)", "message/rfc822", "application/vnd.ms-outlook"),
    ARCHIVE("Tệp nén, gói ký số (.zip, .asice)", "application/zip", "application/vnd.etsi.asic-"),
    IMAGE("Ảnh (.png, .jpg, .tif)", "image/");

    private static final String WITH_MACROS = "macroenabled";

    private final String title;
    private final List<String> beginnings;

    FileFormat(String title, String... beginnings) {
        this.title = title;
        this.beginnings = List.of(beginnings);
    }

    public String title() {
        return title;
    }

    /** @param mediaType as the content says it; files with macros are of no format that a list may name */
    static Optional<FileFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> !mediaType.contains(WITH_MACROS)
                        && format.beginnings.stream().anyMatch(mediaType::startsWith))
                .findFirst();
    }
}
