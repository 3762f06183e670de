package vn.vanthu.classifier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All that the content of one file says.
 *
 * @param mediaType by content; {@code application/octet-stream} where nothing is known
 * @param pages of a PDF; empty for formats that are laid out only when shown
 * @param encoding empty where there is no text to speak of: scans, unreadable and unsupported files
 * @param unreadable present if the form is UNREADABLE, or NOT_SUPPORTED where the text was not read
 * @param text the document's text in Unicode, legacy encodings converted; empty where there is none
 * @param legacy the first lines in an old encoding; none of a document that may be secret
 */
public record DocumentReading(
        Form form,
        String mediaType,
        OptionalInt pages,
        SecrecyReading secrecy,
        Optional<TextEncoding> encoding,
        DocumentData data,
        Set<ActiveContent> activeContent,
        Optional<ScanReading> scan,
        Optional<UnreadableReason> unreadable,
        String text,
        List<LegacyStretch> legacy) {

    public DocumentReading {
        activeContent = Set.copyOf(activeContent);
        legacy = List.copyOf(legacy);
    }

    /** Of a document without text in an old encoding. */
    public DocumentReading(
            Form form,
            String mediaType,
            OptionalInt pages,
            SecrecyReading secrecy,
            Optional<TextEncoding> encoding,
            DocumentData data,
            Set<ActiveContent> activeContent,
            Optional<ScanReading> scan,
            Optional<UnreadableReason> unreadable,
            String text) {
        this(form, mediaType, pages, secrecy, encoding, data, activeContent, scan, unreadable, text, List.of());
    }

    /** A record's own toString would print the document's text into whatever log meets it. */
    @Override
    public String toString() {
        return "DocumentReading[" + form + ", " + mediaType + ", secrecy " + secrecy.level() + "]";
    }
}
