package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hmef.attribute.TNEFStringAttribute;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** MSG and winmail.dat: subject, text, attachments as parts. */
final class OutlookText {

    private static final long LONGEST = 64L * 1024 * 1024;

    private OutlookText() {}

    static TextDocument message(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        mustBeShort(file);
        LineCollector lines = new LineCollector(limits);
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true);
                MAPIMessage message = new MAPIMessage(compound)) {
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            told(lines, "subject", message.getSubject());
            told(lines, "from", message.getDisplayFrom());
            told(lines, "to", message.getDisplayTo());
            told(lines, "cc", message.getDisplayCC());
            body(message, lines, active, parts);
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                attachment(attachment, parts);
            }
        } catch (ChunkNotFoundException e) {
            UnreadableException corrupt = new UnreadableException(UnreadableReason.CORRUPT);
            corrupt.initCause(e);
            throw corrupt;
        }
        return ZipParts.mixed(lines, active);
    }

    private static void body(MAPIMessage message, LineCollector lines, Set<ActiveContent> active, Unpacking.Level parts)
            throws IOException, ChunkNotFoundException {
        String text = message.getTextBody();
        written(text, lines);
        String html = message.getHtmlBody();
        if (html != null) {
            Markup.collect(html, lines, active);
        }
        String rtf = message.getRtfBody();
        if (rtf != null && html == null) {
            Rtf.collect(rtf, lines, active, parts);
        }
    }

    private static void attachment(AttachmentChunks attachment, Unpacking.Level parts) throws IOException {
        String name = attachment.getAttachLongFileName() != null
                ? attachment.getAttachLongFileName().getValue()
                : attachment.getAttachFileName() != null
                        ? attachment.getAttachFileName().getValue()
                        : "attachment";
        if (attachment.isEmbeddedMessage()) {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            try (POIFSFileSystem alone = new POIFSFileSystem()) {
                org.apache.poi.poifs.filesystem.EntryUtils.copyNodes(
                        attachment.getAttachmentDirectory().getDirectory(), alone.getRoot());
                alone.writeFilesystem(copy);
            }
            parts.add(name, new ByteArrayInputStream(copy.toByteArray()));
        } else if (attachment.getAttachData() != null) {
            parts.add(name, new ByteArrayInputStream(attachment.getAttachData().getValue()));
        } else {
            throw new UnreadableException(UnreadableReason.CORRUPT);
        }
    }

    static TextDocument winmail(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        mustBeShort(file);
        LineCollector lines = new LineCollector(limits);
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        try (InputStream in = Files.newInputStream(file)) {
            HMEFMessage message = new HMEFMessage(in);
            for (TNEFAttribute attribute : message.getMessageAttributes()) {
                if (attribute instanceof TNEFStringAttribute text && attribute.getProperty() == TNEFProperty.ID_BODY) {
                    written(text.getString(), lines);
                } else if (attribute instanceof TNEFStringAttribute text) {
                    told(lines, attribute.getProperty().name, text.getString());
                }
            }
            for (MAPIAttribute attribute : message.getMessageMAPIAttributes()) {
                property(attribute, lines, active, parts);
            }
            for (Attachment attachment : message.getAttachments()) {
                String name =
                        attachment.getLongFilename() != null ? attachment.getLongFilename() : attachment.getFilename();
                parts.add(name == null ? "attachment" : name, new ByteArrayInputStream(attachment.getContents()));
            }
        }
        return ZipParts.mixed(lines, active);
    }

    private static void property(
            MAPIAttribute attribute, LineCollector lines, Set<ActiveContent> active, Unpacking.Level parts)
            throws IOException {
        MAPIProperty property = attribute.getProperty();
        if (attribute instanceof MAPIRtfAttribute rtf) {
            Rtf.collect(rtf.getDataString(), lines, active, parts);
        } else if (property == MAPIProperty.BODY_HTML) {
            Markup.collect(MailText.decode(attribute.getData(), ""), lines, active);
        } else if (attribute instanceof MAPIStringAttribute text && property == MAPIProperty.BODY) {
            written(text.getDataString(), lines);
        } else if (attribute instanceof MAPIStringAttribute text) {
            told(lines, property.name, text.getDataString());
        }
    }

    private static void written(@Nullable String text, LineCollector lines) throws IOException {
        if (text != null) {
            for (String line : text.split("\\R")) {
                MailText.add(lines, line);
            }
        }
    }

    private static void told(LineCollector lines, String name, @Nullable String value) throws IOException {
        if (value != null) {
            lines.metadata(name, value);
        }
    }

    private static void mustBeShort(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
    }
}
