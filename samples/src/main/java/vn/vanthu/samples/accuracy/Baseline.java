package vn.vanthu.samples.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.vanthu.samples.Expected;

/** What anybody gets in an hour: plain text extraction and one regular expression a fact. */
public final class Baseline {
    private static final Pattern SECRECY = Pattern.compile("(?m)^.*?\\b(TUYỆT MẬT|TỐI MẬT|MẬT)\\b");
    private static final Pattern NUMBER = Pattern.compile("Số:?\\s*(\\d+[-/][\\p{L}\\d/-]+)");
    private static final Pattern DATE =
            Pattern.compile("ngày\\s+(\\d{1,2})(?:\\s+tháng\\s+|/)(\\d{1,2})(?:\\s+năm\\s+|/)(\\d{4})");
    private static final Pattern KIND = Pattern.compile(
            "(?m)^\\s*(QUYẾT ĐỊNH|TỜ TRÌNH|BÁO CÁO|THÔNG BÁO|KẾ HOẠCH|GIẤY MỜI|CHỈ THỊ|HƯỚNG DẪN|BIÊN BẢN|CÔNG ĐIỆN"
                    + "|PHƯƠNG ÁN|CHƯƠNG TRÌNH|NGHỊ QUYẾT|KẾT LUẬN)\\s*$");
    private static final Pattern SUMMARY = Pattern.compile("(?:V/v|[Vv]ề việc)\\s+([^\\n\\t]+)");
    private static final Pattern SIGNER =
            Pattern.compile("(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*){1,4})\\s*$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern RECIPIENTS = Pattern.compile("(?m)^- ([^\\n\\t;,]+)[;,]");
    private static final Pattern ISSUER = Pattern.compile(
            "(?m)^\\s*((?:SỞ|BAN|ỦY BAN|UBND|VĂN PHÒNG|TRƯỜNG|BỆNH VIỆN|ĐẢNG ỦY|TỈNH ỦY)[^\\n\\t]*?)(?:\\s{3,}|\\t|$)");
    private static final Pattern URGENCY = Pattern.compile("(HỎA TỐC|THƯỢNG KHẨN|KHẨN)");
    private static final Pattern CAPACITY = Pattern.compile("\\b(TUQ|TL|KT|TM|T/L|K/T|T/M)\\b[. ]");
    private static final Pattern POSITION = Pattern.compile(
            "(?m)((?:PHÓ |Q\\. )?(?:GIÁM ĐỐC|CHỦ TỊCH|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG [\\p{Lu} ]+))\\s*$");
    private static final Pattern COPY = Pattern.compile("(SAO Y|TRÍCH SAO|SAO LỤC)");
    private static final Pattern OLD = Pattern.compile("[\\u00A1-\\u00BF]");

    private Baseline() {}

    static Expected read(Path file) {
        return of(text(file));
    }

    /** @param plain the text of a document, line by line */
    public static Expected of(String plain) {
        String text = Normalizer.normalize(plain, Normalizer.Form.NFC);
        TreeMap<String, String> found = new TreeMap<>();
        first(SECRECY, text)
                .ifPresentOrElse(
                        level -> found.put(
                                "secrecy",
                                Map.of("MẬT", "MAT", "TỐI MẬT", "TOI_MAT", "TUYỆT MẬT", "TUYET_MAT")
                                        .getOrDefault(level, "NONE")),
                        () -> found.put("secrecy", "NONE"));
        found.put("encoding", OLD.matcher(text).find() ? "TCVN3" : "UNICODE");
        first(NUMBER, text).ifPresent(number -> found.put("documentNumber", number));
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            found.put(
                    "issuedOn",
                    "%s-%02d-%02d"
                            .formatted(
                                    date.group(3), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1))));
        }
        found.put("kind", first(KIND, text).map(Baseline::ascii).orElse("CONG_VAN"));
        first(SUMMARY, text).ifPresent(summary -> found.put("summary", summary.strip()));
        first(ISSUER, text).ifPresent(issuer -> found.put("issuer", issuer.strip()));
        found.put(
                "urgency",
                first(URGENCY, text)
                        .map(word -> Map.of("KHẨN", "KHAN", "THƯỢNG KHẨN", "THUONG_KHAN")
                                .getOrDefault(word, "HOA_TOC"))
                        .orElse("NONE"));
        found.put("tradition", text.contains("ĐẢNG CỘNG SẢN VIỆT NAM") ? "PARTY" : "STATE");
        found.put(
                "capacity",
                first(CAPACITY, text).map(word -> word.replace("/", "")).orElse(""));
        first(POSITION, text).ifPresent(position -> found.put("position", position));
        first(COPY, text).ifPresent(form -> found.put("copy", ascii(form)));
        first(SIGNER, text).ifPresent(signer -> found.put("signer", signer));
        return new Expected(
                found,
                RECIPIENTS.matcher(text).results().map(each -> each.group(1)).toList(),
                List.of());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String ascii(String title) {
        return Normalizer.normalize(title.replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(' ', '_');
    }

    private static String text(Path file) {
        try {
            String name = file.toString();
            if (name.endsWith(".pdf")) {
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    return new PDFTextStripper().getText(document);
                }
            }
            return name.endsWith(".txt") ? Files.readString(file) : zipped(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static String zipped(Path file) throws IOException {
        List<String> wanted = Arrays.asList("word/document.xml", "content.xml", "xl/sharedStrings.xml");
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (wanted.contains(entry.getName())) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("</(?:w|text):p>|</si>|<w:br/>", "\n")
                            .replaceAll("<w:tab/>|<text:tab/>", "\t")
                            .replaceAll("<[^>]+>", "")
                            .replace("&amp;", "&");
                }
            }
        }
        return "";
    }
}
