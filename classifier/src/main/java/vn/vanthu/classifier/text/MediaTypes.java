package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** What a file is by its bytes; its name is not asked. */
final class MediaTypes {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String PDF = "application/pdf";
    static final String TEXT = "text/plain";
    static final String ZIP = "application/zip";
    static final String ASIC = "application/vnd.etsi.asic-";
    static final String RTF = "application/rtf";
    static final String HTML = "text/html";
    static final String MAIL = "message/rfc822";
    static final String DOC = "application/msword";
    static final String XLS = "application/vnd.ms-excel";
    static final String PPT = "application/vnd.ms-powerpoint";
    static final String OUTLOOK = "application/vnd.ms-outlook";
    static final String WINMAIL = "application/vnd.ms-tnef";
    static final String OLE = "application/x-tika-msoffice";
    static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    static final String FLAT_DOCUMENT = "application/vnd.oasis.opendocument.text-flat-xml";

    private static final int HEAD = 64 * 1024;
    private static final Pattern HEADER = Pattern.compile("(?i)[\\w-]{1,60}:.{0,2000}");
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?im)^(received|return-path|from|to|date|subject|mime-version|message-id|content-type|delivered-to|dkim-signature|"
                    + "reply-to|sender|x-[\\w-]+):");
    private static final Pattern HTML_START = Pattern.compile(
            "(?s)<(!doctype html|html|head|body|meta|script|table|title|p|div|span|b|center|font|h[1-6]|br|img|a|style|svg)\\b.*");

    private MediaTypes() {}

    static String of(Path file, ReadingLimits limits) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return zip(file, limits);
        }
        if (start.contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return compound(file);
        }
        if (start.startsWith("x\u009f>\"")) {
            return WINMAIL;
        }
        Optional<String> marked = marked(start, head);
        if (marked.isPresent()) {
            return marked.get();
        }
        return prose(start, head) ? TEXT : other(file);
    }

    /** Formats that are text themselves. */
    private static Optional<String> marked(String start, byte[] head) {
        String beginning = PlainText.decode(head).stripLeading().toLowerCase(Locale.ROOT);
        beginning = beginning.startsWith("\ufeff") ? beginning.substring(1).stripLeading() : beginning;
        if (start.stripLeading().toLowerCase(Locale.ROOT).startsWith("{\\rt")) {
            return Optional.of(RTF);
        }
        if (beginning.startsWith("<")
                && (HTML_START
                                .matcher(beginning.substring(0, Math.min(200, beginning.length())))
                                .matches()
                        || beginning.contains("<html"))) {
            return Optional.of(HTML);
        }
        String header = beginning.split("\\r?\\n\\r?\\n", 2)[0];
        boolean mail = HEADER.matcher(beginning.lines().findFirst().orElse("")).matches()
                && MAIL_HEADER.matcher(header).results().limit(3).count() >= 2;
        return mail ? Optional.of(MAIL) : Optional.empty();
    }

    /** An OLE compound file. */
    static boolean compound(String mediaType) {
        return Set.of(DOC, XLS, PPT, OUTLOOK, OLE).contains(mediaType);
    }

    /** Whether it is made of files, and judged by them. */
    static boolean container(String mediaType) {
        return mediaType.equals(ZIP)
                || mediaType.startsWith(ASIC)
                || mediaType.equals(MAIL)
                || mediaType.equals(OUTLOOK)
                || mediaType.equals(WINMAIL)
                || mediaType.equals(OLE);
    }

    /** Text that starts like none of the formats that are text themselves. */
    private static boolean prose(String start, byte[] head) {
        String beginning = start.stripLeading().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<")
                || beginning.startsWith("{\\rtf")
                || beginning.startsWith("%!")
                || beginning.matches("(?s)(received|return-path|from|mime-version|message-id|delivered-to):.*")) {
            return false;
        }
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
            return true;
        }
        String text = PlainText.decode(head);
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            odd += c < ' ' && "\t\r\n\f".indexOf(c) < 0 ? 1 : 0;
        }
        return odd * 50 <= text.length();
    }

    private static String other(Path file) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            String type =
                    MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
            return type.startsWith(OPEN_DOCUMENT) && type.contains("flat") ? FLAT_DOCUMENT : type;
        }
    }

    private static String zip(Path file, ReadingLimits limits) throws IOException {
        try (BoundedZip zip = BoundedZip.open(file, limits)) {
            InputStream mimetype = zip.entry("mimetype").orElse(null);
            if (mimetype != null) {
                try (mimetype) {
                    String said = new String(mimetype.readNBytes(200), StandardCharsets.US_ASCII).strip();
                    if (said.startsWith(OPEN_DOCUMENT)
                            || said.startsWith(ASIC)
                            || said.equals("application/epub+zip")) {
                        return said;
                    }
                }
            }
            InputStream types = zip.entry("[Content_Types].xml").orElse(null);
            if (types == null) {
                return zip.contains(name -> name.matches("(?i)META-INF/[^/]*signatures?[^/]*\\.(xml|p7s)"))
                        ? ASIC + "e+zip"
                        : ZIP;
            }
            MainPart main = new MainPart();
            Xml.read(types, main);
            return main.type;
        }
    }

    private static final class MainPart implements Xml.Listener {

        private String type = ZIP;

        @Override
        public void start(String name, Xml.Element element) {
            if (!name.equals("Override") && !name.equals("Default")) {
                return;
            }
            type = switch (Xml.attribute(element, "ContentType").toLowerCase(Locale.ROOT)) {
                case "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" -> DOCX;
                case "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml" ->
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template";
                case "application/vnd.ms-word.document.macroenabled.main+xml" ->
                    "application/vnd.ms-word.document.macroenabled.12";
                case "application/vnd.ms-word.template.macroenabledtemplate.main+xml" ->
                    "application/vnd.ms-word.template.macroenabled.12";
                case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" -> XLSX;
                case "application/vnd.ms-excel.sheet.macroenabled.main+xml" ->
                    "application/vnd.ms-excel.sheet.macroenabled.12";
                case "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                        "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml" -> PPTX;
                case "application/vnd.ms-powerpoint.presentation.macroenabled.main+xml" ->
                    "application/vnd.ms-powerpoint.presentation.macroenabled.12";
                default -> type;
            };
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }

    private static String compound(Path file) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            if (compound.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableException(UnreadableReason.PASSWORD);
            }
            if (compound.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return DOC;
            }
            if (compound.getRoot().hasEntryCaseInsensitive("Workbook")
                    || compound.getRoot().hasEntryCaseInsensitive("Book")) {
                return XLS;
            }
            if (compound.getRoot().hasEntryCaseInsensitive("PowerPoint Document")) {
                return PPT;
            }
            if (compound.getRoot().hasEntryCaseInsensitive("__properties_version1.0")) {
                return OUTLOOK;
            }
            return OLE;
        }
    }
}
