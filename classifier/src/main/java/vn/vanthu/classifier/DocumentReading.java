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
 * @param lookAlikes of the text that is Unicode
 * @param layout of an official document whose text was read
 * @param parts of a container, those of containers inside it too; its other facts are those of its main part, its form,
 *     secrecy and active content the worst of all. Files inside a document are not told apart: their secrecy and active
 *     content are the document's
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
        List<LegacyStretch> legacy,
        LookAlikeReading lookAlikes,
        Optional<LayoutReading> layout,
        List<PartReading> parts) {

    public DocumentReading {
        activeContent = Set.copyOf(activeContent);
        legacy = List.copyOf(legacy);
        parts = List.copyOf(parts);
    }

    /** Of a document without text in an old encoding and without parts. */
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
        this(
                form,
                mediaType,
                pages,
                secrecy,
                encoding,
                data,
                activeContent,
                scan,
                unreadable,
                text,
                List.of(),
                LookAlikeReading.none(),
                Optional.empty(),
                List.of());
    }

    /** The same without the text, of the parts either. */
    public DocumentReading withoutText() {
        return new DocumentReading(
                form,
                mediaType,
                pages,
                secrecy,
                encoding,
                data,
                activeContent,
                scan,
                unreadable,
                "",
                legacy,
                lookAlikes,
                layout,
                parts.stream()
                        .map(part -> new PartReading(part.name(), part.reading().withoutText()))
                        .toList());
    }

    /** The same with what else can act in it. */
    public DocumentReading acting(Set<ActiveContent> active) {
        return new DocumentReading(
                form,
                mediaType,
                pages,
                secrecy,
                encoding,
                data,
                active,
                scan,
                unreadable,
                text,
                legacy,
                lookAlikes,
                layout,
                parts);
    }

    /** The same without quotations of its text. */
    DocumentReading withoutStretches() {
        return new DocumentReading(
                form,
                mediaType,
                pages,
                secrecy,
                encoding,
                data,
                activeContent,
                scan,
                unreadable,
                text,
                List.of(),
                lookAlikes.unquoted(),
                layout,
                parts);
    }

    /** The same with what was found around it. */
    public DocumentReading within(SecrecyReading around, Set<ActiveContent> active) {
        return within(around, active, encoding, legacy);
    }

    /** The same with what was found in the files inside it. */
    DocumentReading within(
            SecrecyReading secrecyOfAll,
            Set<ActiveContent> active,
            Optional<TextEncoding> encodingOfAll,
            List<LegacyStretch> legacyOfAll) {
        return new DocumentReading(
                form,
                mediaType,
                pages,
                secrecyOfAll,
                encodingOfAll,
                data,
                active,
                scan,
                unreadable,
                text,
                secrecyOfAll.level() == SecrecyLevel.NONE ? legacyOfAll : List.of(),
                secrecyOfAll.level() == SecrecyLevel.NONE ? lookAlikes : lookAlikes.unquoted(),
                layout,
                parts);
    }

    /** Which part of a container is the document: the first that bears a number, else a kind, else the first read. */
    public int mainPart() {
        int best = 0;
        int rank = -1;
        for (int i = 0; i < parts.size(); i++) {
            DocumentReading reading = parts.get(i).reading();
            int own = reading.unreadable().isPresent()
                    ? 0
                    : reading.data().documentNumber().isPresent()
                            ? 4
                            : reading.data().kind().isPresent()
                                    ? 3
                                    : parts.get(i).name().isEmpty() ? 1 : 2;
            if (own > rank) {
                rank = own;
                best = i;
            }
        }
        return best;
    }

    /** A record's own toString would print the document's text into whatever log meets it. */
    @Override
    public String toString() {
        return "DocumentReading[" + form + ", " + mediaType + ", secrecy " + secrecy.level() + "]";
    }
}
