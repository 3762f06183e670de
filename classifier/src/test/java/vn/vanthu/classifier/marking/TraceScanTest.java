package vn.vanthu.classifier.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.encoding.EncodingDetector;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextDocument;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.Unpacking;
import vn.vanthu.samples.SampleLibrary;

/** Lines that the first pass leaves out must not change what the rules find. */
class TraceScanTest {
    private static final int DOCUMENTS = 20_000;
    private static final List<String> TRACES = List.of(
            "MẬT",
            "TỐI MẬT",
            "TUYỆT MẬT",
            "Mật",
            "Tối mật",
            "tuyệt mật",
            "M Ậ T",
            "T Ố I M Ậ T",
            "[MẬT]",
            "HỎA TỐC MẬT",
            "MẬT - KHẨN",
            "mật/secret",
            "TOP SECRET mật",
            "TÀI LIỆU TỐI MẬT",
            "Độ mật: Tối mật",
            "Độ mật:",
            "Mức độ bảo mật (do người soạn ghi): Mật, thời hạn 5 năm",
            "Độ khẩn, mật = [Mật]",
            "MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc MẬT",
            "An Lạc, ngày 02 tháng 3 năm 2026 TỐI MẬT",
            "Số: 12/QĐ-SXD MẬT",
            "Số: 12/QĐ-SXD(TUYỆT MẬT",
            "ĐÃ GIẢI MẬT",
            "Giải mật ngày 12/3/2026",
            "giải mật từ Quyết định số 5",
            "Chỉ người có tên mới được bóc bì",
            "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ",
            "Tài liệu thu hồi",
            "TÀI LIỆU THU HỒI",
            "Bản số: 3/12",
            "BẢN SỐ 7",
            "Thời hạn bảo vệ bí mật nhà nước: 10 năm",
            "Gia hạn thời hạn bảo vệ bí mật nhà nước đến năm 2030",
            "GIA HẠN THỜI HẠN BẢO VỆ BÍ MẬT NHÀ NƯỚC",
            "Không được phép sao, chụp",
            "Bản này được phép sao chụp: có",
            "BẢN SAO BÍ MẬT NHÀ NƯỚC",
            "BẢN SAO SỐ 4",
            "TỐI",
            "TUYỆT",
            "TOI MAT",
            "MAT",
            "Do mat: Tuyet mat",
            "MAAJT",
            "TO61I MA65T",
            "Thời hạn bảo vệ bí mật",
            "nhà nước: 10 năm",
            "tài liệu này không được",
            "phép sao, chụp",
            "CHỈ NGƯỜI CÓ TÊN",
            "mới được bóc bì",
            "BẢN SAO",
            "Tài liệu này thuộc danh mục bí mật nhà nước độ Tối mật",
            "Văn bản này được xác định độ mật: Mật",
            "báo cáo này thuộc bí mật nhà nước,",
            "độ mật",
            "Đây là tài liệu mật",
            "thu hồi");
    private static final List<String> AROUND = List.of(
            "Nơi nhận:",
            "NƠI NHẬN",
            "- Như trên;",
            "PHỤ LỤC II",
            "QUY CHẾ",
            "DANH MỤC BÍ MẬT",
            "Kính gửi: Sở Nội vụ",
            "chế độ bảo mật thông tin",
            "mật độ xây dựng tối đa",
            "bí mật nhà nước",
            "thu hồi đất",
            "bản sao hợp lệ",
            "đặt mật khẩu",
            "Căn cứ Luật",
            "",
            "…",
            "123",
            "Cộng hòa");
    private static final List<String> JOINTS =
            List.of(" ", " ", "\t", "    ", "\n", ", ", "; ", ": ", " - ", "", "\u00A0", ".", " (", "9", "\u200B");
    private static final String ODD =
            "\u041C\u0422\u0423\u041E\u0442ßıİſ\u212A\uFB01\uFB06\u1E97\u0323\u0302\u00AD\u200D\uFEFF\u2028\u0085\u3000\u001F\uD83D .|";

    @TempDir
    private Path folder;

    @Test
    void changesNothingOnAnySample() throws IOException {
        int marked = 0;
        int read = 0;
        SampleLibrary.generate(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<TextLine> lines = lines(file);
                List<String> texts = EncodingDetector.read(lines).lines();
                marked += same(lines, texts, file.getFileName().toString()) ? 1 : 0;
                read += lines.isEmpty() ? 0 : 1;
            }
        }
        assertThat(read).isGreaterThan(100);
        assertThat(marked).isGreaterThan(20);
    }

    @Test
    void changesNothingOnMarksPutTogetherAndDamagedAtRandom() {
        Random random = new Random(20261125);
        int marked = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            List<TextLine> lines = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            int page = 1 + random.nextInt(2);
            int block = random.nextInt(2);
            for (int number = 1; number <= 1 + random.nextInt(12); number++) {
                Region region = random.nextInt(3) > 0 ? Region.BODY : Region.values()[random.nextInt(8)];
                lines.add(new TextLine(
                        region == Region.TABLE ? random.nextInt(2) : page,
                        number + (random.nextInt(9) == 0 ? 30 : 0),
                        region,
                        block,
                        random.nextInt(3),
                        Alignment.UNKNOWN,
                        false,
                        List.of()));
                String property = random.nextBoolean() ? "keywords: " : "author: ";
                texts.add(Normalizer.normalize(
                        (region == Region.METADATA ? property : "") + text(random), Normalizer.Form.NFC));
                for (int more = random.nextInt(25) == 0 ? random.nextInt(40) : 0; more > 0; more--) {
                    lines.add(lines.getLast());
                    texts.add(random.nextInt(4) == 0 ? "" : "- Sở Nội vụ;");
                }
            }
            marked += same(lines, texts, "cong-van.docx") ? 1 : 0;
        }
        assertThat(marked)
                .as("half of them, so that the comparison says something")
                .isBetween(4_000, 18_000);
    }

    /** Whether a cue was found. */
    private static boolean same(List<TextLine> lines, List<String> texts, String name) {
        SecrecyMarks.Found slowly = SecrecyMarks.findSlowly(lines, texts, name);
        assertThat(SecrecyMarks.find(lines, texts, name))
                .as(() -> texts.toString())
                .isEqualTo(slowly);
        return !slowly.cues().isEmpty();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
        for (int i = 0; i < parts; i++) {
            String part = random.nextInt(3) == 0
                    ? TRACES.get(random.nextInt(TRACES.size()))
                    : AROUND.get(random.nextInt(AROUND.size()));
            text.append(i == 0 ? "" : JOINTS.get(random.nextInt(JOINTS.size()))).append(changed(part, random));
        }
        return text.toString();
    }

    private static String changed(String text, Random random) {
        String cased = switch (random.nextInt(5)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
        StringBuilder changed = new StringBuilder(cased);
        for (int i = random.nextInt(4) == 0 ? random.nextInt(4) : 0; i > 0 && !changed.isEmpty(); i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(5)) {
                case 0 -> changed.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> changed.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> changed.insert(at, " ".repeat(1 + random.nextInt(5)));
                case 3 -> changed.deleteCharAt(at);
                default -> changed.insert(at, JOINTS.get(random.nextInt(JOINTS.size())));
            }
        }
        return changed.toString();
    }

    private static List<TextLine> lines(Path file) throws IOException {
        ReadingLimits limits = ReadingLimits.ordinary();
        try (Unpacking parts = new Unpacking(limits)) {
            return TextExtractor.extract(file, TextExtractor.mediaType(file, limits), limits, parts.level(0))
                    .map(TextDocument::lines)
                    .orElse(List.of());
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
