package vn.vanthu.exchange.outgoing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.DocumentSigning;

/** What the desk knows of kinds of files; the type is detected from the content. */
final class MediaTypes {

    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static final Map<String, String> ENDINGS = Map.of(
            PDF,
            ".pdf",
            DOCX,
            ".docx",
            XLSX,
            ".xlsx",
            PPTX,
            ".pptx",
            "application/vnd.oasis.opendocument.text",
            ".odt",
            "application/vnd.oasis.opendocument.spreadsheet",
            ".ods",
            "text/plain",
            ".txt");
    private static final Map<String, String> NAMES = Map.of(
            PDF,
            "PDF",
            DOCX,
            "Word",
            XLSX,
            "Excel",
            PPTX,
            "PowerPoint",
            "application/vnd.oasis.opendocument.text",
            "OpenDocument",
            "application/vnd.oasis.opendocument.spreadsheet",
            "OpenDocument",
            "text/plain",
            "Văn bản thuần");

    private MediaTypes() {}

    /** Whether a signature can be put into such a file. */
    static boolean signable(@Nullable String mediaType) {
        return mediaType != null && DocumentSigning.takesSignature(mediaType);
    }

    static String ending(@Nullable String mediaType) {
        return mediaType == null ? ".bin" : ENDINGS.getOrDefault(mediaType, ".bin");
    }

    static String named(@Nullable String mediaType) {
        return mediaType == null ? "Tệp" : NAMES.getOrDefault(mediaType, "Tệp");
    }
}
