package vn.vanthu.classifier.recognising;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines that are a signer's office or the title of a kind of document, in capitals, as a reader of pictures gets them under a seal: with other signs on their
 * letters, with one letter of another shape, or with the beginning of an office cut off within its first word.
 */
final class Offices {
    private static final List<String> KNOWN = List.of(
            "BÍ THƯ",
            "PHÓ BÍ THƯ",
            "PHÓ BÍ THƯ THƯỜNG TRỰC",
            "CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
            "GIÁM ĐỐC",
            "PHÓ GIÁM ĐỐC",
            "TỔNG GIÁM ĐỐC",
            "PHÓ TỔNG GIÁM ĐỐC",
            "CHÁNH VĂN PHÒNG",
            "PHÓ CHÁNH VĂN PHÒNG",
            "CHÁNH THANH TRA",
            "PHÓ CHÁNH THANH TRA",
            "CHÁNH ÁN",
            "PHÓ CHÁNH ÁN",
            "TRƯỞNG BAN",
            "PHÓ TRƯỞNG BAN",
            "TRƯỞNG PHÒNG",
            "PHÓ TRƯỞNG PHÒNG",
            "TRƯỞNG ĐOÀN",
            "PHÓ TRƯỞNG ĐOÀN",
            "TRƯỞNG TRẠM",
            "HIỆU TRƯỞNG",
            "PHÓ HIỆU TRƯỞNG",
            "VIỆN TRƯỞNG",
            "PHÓ VIỆN TRƯỞNG",
            "CỤC TRƯỞNG",
            "PHÓ CỤC TRƯỞNG",
            "CHI CỤC TRƯỞNG",
            "PHÓ CHI CỤC TRƯỞNG",
            "VỤ TRƯỞNG",
            "PHÓ VỤ TRƯỞNG",
            "BỘ TRƯỞNG",
            "THỨ TRƯỞNG",
            "CHỦ NHIỆM",
            "PHÓ CHỦ NHIỆM",
            "CHỈ HUY TRƯỞNG",
            "ỦY VIÊN THƯỜNG TRỰC",
            "TỔNG BIÊN TẬP");

    private static final List<String> TITLES = List.of(
            "NGHỊ QUYẾT",
            "QUYẾT ĐỊNH",
            "CHỈ THỊ",
            "QUY CHẾ",
            "QUY ĐỊNH",
            "THÔNG CÁO",
            "THÔNG BÁO",
            "THÔNG TRI",
            "HƯỚNG DẪN",
            "CHƯƠNG TRÌNH",
            "KẾ HOẠCH",
            "PHƯƠNG ÁN",
            "ĐỀ ÁN",
            "DỰ ÁN",
            "BÁO CÁO",
            "BIÊN BẢN",
            "TỜ TRÌNH",
            "KẾT LUẬN",
            "HỢP ĐỒNG",
            "CÔNG ĐIỆN",
            "BẢN GHI NHỚ",
            "BẢN THỎA THUẬN",
            "GIẤY ỦY QUYỀN",
            "GIẤY MỜI",
            "GIẤY GIỚI THIỆU",
            "GIẤY NGHỈ PHÉP",
            "PHIẾU GỬI",
            "PHIẾU CHUYỂN",
            "PHIẾU BÁO",
            "THƯ CÔNG",
            "QUY TRÌNH");

    private static final Map<String, String> BY_LETTERS = Stream.concat(KNOWN.stream(), TITLES.stream())
            .collect(Collectors.toUnmodifiableMap(Offices::letters, Function.identity()));

    /** Capitals and what separates them; in group 1 a capacity, in group 2 the office. */
    private static final Pattern LINE = Pattern.compile(
            "^[^\\p{L}]{0,3}((?:K[./]?T|T[./]?L|T[./]?M|T[./]?U[./]?Q|Q)[./:]? ?)?([\\p{Lu}][\\p{Lu} .:,;'’|-]{4,40})$");

    /** Letters of an office, from which on one of another shape leaves no doubt. */
    private static final int LONG = 7;

    private Offices() {}

    /** The line with the office as it is written; any other line as it is. */
    static String healed(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return line;
        }
        String said = letters(parts.group(2));
        String exact = BY_LETTERS.get(said);
        if (exact != null) {
            return before(parts) + exact;
        }
        List<String> close =
                KNOWN.stream().filter(office -> almost(said, office)).toList();
        return close.size() == 1 ? before(parts) + close.getFirst() : line;
    }

    private static String before(Matcher parts) {
        return parts.group(1) == null ? "" : parts.group(1);
    }

    private static boolean almost(String said, String office) {
        String letters = letters(office);
        if (said.length() == letters.length()) {
            return letters.length() >= LONG && Slips.distance(said, letters) == 1;
        }
        int cut = letters.length() - said.length();
        int first = office.indexOf(' ');
        return cut > 0 && cut < first && said.length() >= LONG && letters.endsWith(said);
    }

    private static String letters(String text) {
        String plain = Slips.plain(text);
        StringBuilder letters = new StringBuilder(plain.length());
        plain.chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
