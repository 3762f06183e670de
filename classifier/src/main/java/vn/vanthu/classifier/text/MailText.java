package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeParameterMapping;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** EML: subject, the text of the message, attachments as parts; messages in the message are parts too. */
final class MailText {

    private static final int DEEPEST = 50;
    private static final int LONGEST_BODY = 16 * 1024 * 1024;
    private static final Set<String> TOLD =
            Set.of("subject", "from", "to", "cc", "comments", "keywords", "thread-topic");

    private static final Set<String> TECHNICAL =
            Set.of("content-type", "content-disposition", "content-transfer-encoding", "received", "dkim-signature");
    /** In brackets, in quotes, or before an address. */
    private static final Pattern NAME = Pattern.compile("[^<>\",()]{1,200}(?=[\")<])");

    private MailText() {}

    static TextDocument read(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        LineCollector lines = new LineCollector(limits);
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        MimeTokenStream tokens = new MimeTokenStream(MimeConfig.custom()
                .setMaxHeaderCount(2000)
                .setMaxHeaderLen(1 << 20)
                .setMaxLineLen(1 << 20)
                .build());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try (InputStream in = Files.newInputStream(file)) {
            tokens.parse(in);
            read(tokens, lines, active, parts);
        } catch (MimeException e) {
            UnreadableException corrupt = new UnreadableException(UnreadableReason.CORRUPT);
            corrupt.initCause(e);
            throw corrupt;
        }
        lines.layDown(parts);
        return ZipParts.mixed(lines, active);
    }

    private static void read(
            MimeTokenStream tokens, LineCollector lines, Set<ActiveContent> active, Unpacking.Level parts)
            throws IOException, MimeException {
        int depth = 0;
        String name = "";
        boolean attached = false;
        boolean shown = false;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_MULTIPART -> {
                    if (++depth > DEEPEST) {
                        throw new UnreadableException(UnreadableReason.TOO_DEEP);
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_START_HEADER -> {
                    name = "";
                    attached = false;
                    shown = false;
                }
                case T_FIELD -> {
                    Field field = tokens.getField();
                    String key = field.getName().toLowerCase(Locale.ROOT);
                    if (!TECHNICAL.contains(key)) {
                        told(key, header(body(field)), depth, lines);
                    }
                    shown |= key.equals("content-id");
                    if (key.equals("content-disposition") || key.equals("content-type")) {
                        attached |=
                                field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
                        String said = parameter(field, key.equals("content-type") ? "name" : "filename");
                        name = said.isEmpty() ? name : said;
                    }
                }
                case T_BODY -> body(tokens, name, attached, shown, lines, active, parts);
                case T_PREAMBLE, T_EPILOGUE -> {
                    for (String part :
                            decode(bounded(tokens.getInputStream()), "").split("\\R")) {
                        add(lines, part);
                    }
                }
                default -> {
                    // starts and ends
                }
            }
        }
    }

    /** A name or a remark beside an address stands by itself. */
    private static void told(String key, String value, int depth, LineCollector lines) throws IOException {
        if (TOLD.contains(key) && depth == 0) {
            lines.metadata(key, value);
        } else {
            lines.aside(key, value);
        }
        for (MatchResult name : NAME.matcher(value.substring(0, Math.min(value.length(), 20_000)))
                .results()
                .limit(1_000)
                .toList()) {
            lines.aside(key, name.group());
        }
    }

    private static void body(
            MimeTokenStream tokens,
            String name,
            boolean attached,
            boolean inText,
            LineCollector lines,
            Set<ActiveContent> active,
            Unpacking.Level parts)
            throws IOException {
        BodyDescriptor descriptor = tokens.getBodyDescriptor();
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        InputStream content = tokens.getDecodedInputStream();
        boolean shown = !attached && name.isEmpty();
        if (shown && type.equals("text/html")) {
            Markup.collect(decode(bounded(content), charset(descriptor)), lines, active);
        } else if (shown && type.equals("text/plain")) {
            for (String part : decode(bounded(content), charset(descriptor)).split("\\R")) {
                add(lines, part);
            }
        } else if (type.endsWith("pkcs7-signature")) {
            byte[] signature = bounded(content);
            if (!DetachedSignature.is(signature)) {
                parts.add(name.isEmpty() ? nameless(type) : name, new ByteArrayInputStream(signature));
            }
        } else if (type.startsWith("image/") && inText && !attached) {
            parts.addShown(name.isEmpty() ? nameless(type) : name, content);
        } else {
            parts.add(name.isEmpty() ? nameless(type) : name, content);
        }
    }

    /** For people, of a part that its sender gave no name. */
    private static String nameless(String type) {
        if (type.startsWith("message/")) {
            return "thư chuyển tiếp";
        }
        if (type.startsWith("text/")) {
            return "phần chữ không có tên";
        }
        return type.startsWith("image/") ? "hình không có tên" : "tệp đính kèm không có tên";
    }

    private static String charset(BodyDescriptor descriptor) {
        String charset = descriptor.getCharset();
        return charset == null ? "" : charset;
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        return bytes;
    }

    static void add(LineCollector lines, String text) throws IOException {
        if (!text.isBlank()) {
            int number = lines.lines().size() + 1;
            lines.addSplit(new TextLine(
                    number <= 40 ? 1 : 0,
                    number,
                    Region.BODY,
                    0,
                    0,
                    Alignment.UNKNOWN,
                    false,
                    List.of(TextRun.plain(text))));
        }
    }

    /** As declared; where that is unknown or plain ASCII, as a text file would be read. */
    static String decode(byte[] bytes, String charset) {
        try {
            if (!charset.isEmpty() && !charset.equalsIgnoreCase("us-ascii")) {
                return new String(bytes, Charset.forName(charset));
            }
        } catch (IllegalArgumentException unknown) {
            return PlainText.decode(bytes);
        }
        return PlainText.decode(bytes);
    }

    /** Its bytes one by one: some programs write UTF-8 where ASCII is due. */
    private static String body(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return field.getBody();
        }
        String line = new String(raw.toByteArray(), StandardCharsets.ISO_8859_1);
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static String header(String body) {
        if (body.chars().anyMatch(c -> c > 0xFF)) {
            return body;
        }
        String raw = new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return DecoderUtil.decodeEncodedWords(
                        raw.indexOf('\uFFFD') < 0 ? raw : body, org.apache.james.mime4j.codec.DecodeMonitor.SILENT)
                .replaceAll("\\R[ \\t]*", " ");
    }

    private static String parameter(Field field, String name) {
        // A bare line break in a header is no folding; the library takes it for another header's beginning.
        RawField raw =
                new RawField(field.getName(), body(field).replace('\r', ' ').replace('\n', ' '));
        MimeParameterMapping mapping = new MimeParameterMapping();
        RawFieldParser.DEFAULT
                .parseRawBody(raw)
                .getParams()
                .forEach(each -> mapping.addParameter(each.getName(), each.getValue()));
        String value = mapping.get(name);
        return value == null ? "" : header(value);
    }
}
