package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.SigningCapacity;

/** The signature block: capacity, position in capitals, and below them a name (boxes 7a, 7b). */
final class SignerFinder {
    private static final Pattern TITLES = Pattern.compile(
            "^(?:(?:GS|PGS|TS|ThS|CN|KS|KTS|BS|DS|LS|CKI|CKII|NGƯT|NGND|TTƯT)\\.? ?)+(?=\\p{Lu}(?:\\p{Ll}|[ ’'-]\\p{Lu}))"
                    + "|^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy) )");
    private static final Pattern NAME = Pattern.compile(
            "^\\p{Lu}\\p{Ll}*(?:[’'‘]\\p{L}?\\p{Ll}*)*(?:(?:[ -]\\p{Lu}|-\\p{Ll})\\p{Ll}*(?:[’'‘]\\p{L}?\\p{Ll}*)*){1,7}$");
    /** One word with the prefix of men or women in the highlands: {@code K'Brêm}. */
    private static final Pattern HIGHLAND = Pattern.compile("^\\p{Lu}[’'‘]\\p{L}\\p{Ll}*$");

    private static final Pattern SINGLE = Pattern.compile("^\\p{Lu}\\p{Ll}+$");

    private static final Pattern ORGAN = Pattern.compile(
            "^(Sở|Bộ|Ban|Phòng|Ủy ban|Uỷ ban|Văn phòng|Công ty|Chi cục|Cục|Viện|Trung tâm|Trường|Thanh tra|Như|Các|Nơi|Tỉnh|"
                    + "Thành|Đảng|Hội|Độc|Cộng|Trưởng|Phó|Giám|Chủ|Kính|Điều|Phụ) .*|(Chương [IVX\\d]+|Lưu (Văn|Hồ|Trữ)\\b.*)$");
    private static final Pattern CAPACITY = Pattern.compile(
            "^(T[./]?M|K[./]?T|T[./]?L|T[./]?U[./]?Q|Q)(?:[./] ?| )(.*)$|^(QUYỀN) (.*)$", Pattern.UNICODE_CASE);
    private static final Pattern CAPITAL_NAME = Pattern.compile(
            "^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRƯƠNG|ĐOÀN|LÂM|TRỊNH|ĐÀO"
                    + "|HÀ|LƯƠNG|TẠ|THÁI|CHÂU|TÔ|NÔNG|HỨA|TỐNG|TRIỆU|GIÀNG|LÒ|THẠCH|VÀNG)(?: \\p{Lu}+){1,5}$");
    /** Typed where a hand signature stands on paper. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?iu)^[(\\[](?:đã ký|đã kí|ký tên)[)\\]] ?(?=\\p{L})|(?<=\\p{L}) ?[(\\[](?:đã ký|đã kí)[)\\]]$");

    private static final Pattern OFFICE = Pattern.compile(
            ".*(GIÁM ĐỐC|CHỦ TỊCH|BÍ THƯ|TRƯỞNG|CHÁNH|PHÓ |CHỦ NHIỆM|ỦY VIÊN|UỶ VIÊN|CHỈ HUY|CHÍNH ỦY|CHÍNH UỶ|THƯ KÝ|CHỦ TỌA|CHỦ TOẠ|CHỦ TRÌ"
                    + "|THỦ TƯỚNG|VIỆN TRƯỞNG|KIỂM SOÁT|PHỤ TRÁCH|THẨM PHÁN|HỘI THẨM|CHẤP HÀNH VIÊN|CÔNG CHỨNG VIÊN|TƯ LỆNH|TỔNG ).*");
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)^[(\\[]?(đã ký|đã kí|chữ ký số|ký tên|ký bởi|người ký|cơ quan ?:|thời gian ký|ngày ký|email ?:|ký số|ký[.)\\]]*$).*$");
    private static final int BLOCK = 6;
    private static final int BELOW = 4;
    private static final int LONGEST_NAME = 60;

    private SignerFinder() {}

    /** The block beside Nơi nhận; without it the last one. */
    static Optional<Read<Signer>> find(List<Segment> segments) {
        List<Read<Signer>> all = all(segments);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(RecipientFinder.label(segments).isPresent() ? all.getFirst() : all.getLast());
    }

    /** Every block from Nơi nhận on, from the top; all there are where nothing says Nơi nhận. */
    static List<Read<Signer>> all(List<Segment> segments) {
        int label = RecipientFinder.label(segments).map(segments::indexOf).orElse(-1);
        List<Read<Signer>> signers = new ArrayList<>();
        for (int i = Math.max(1, label - BLOCK); i < segments.size(); i++) {
            Segment name = segments.get(i);
            String text = name.text().length() > LONGEST_NAME
                    ? ""
                    : SIGNED.matcher(name.text()).replaceFirst("");
            if (text.isEmpty() || !Character.isUpperCase(text.charAt(0))) {
                continue;
            }
            String bare = TITLES.matcher(text).replaceFirst("");
            if (bare.length() < LONGEST_NAME
                    && (NAME.matcher(bare).matches()
                            || HIGHLAND.matcher(bare).matches()
                            || SINGLE.matcher(bare).matches() && last(segments, i))
                    && !ORGAN.matcher(bare).matches()) {
                signer(segments, i, bare).ifPresent(signers::add);
            } else if (CAPITAL_NAME.matcher(bare).matches()
                    && !OFFICE.matcher(bare + " ").matches()) {
                signer(segments, i, bare).ifPresent(signers::add);
            }
        }
        return signers;
    }

    /** A single word is a name only where nothing of the same column stands right below it. */
    private static boolean last(List<Segment> segments, int at) {
        Segment name = segments.get(at);
        boolean right = name.flow()
                ? name.line().column() > 1 || name.part() > 0
                : name.line().column() > 1;
        return right
                && segments.subList(at + 1, Math.min(segments.size(), at + BELOW)).stream()
                        .noneMatch(below -> name.flow()
                                ? below.order() > name.order()
                                        && name.line().column() == below.line().column()
                                : name.sameColumn(below));
    }

    private static Optional<Read<Signer>> signer(List<Segment> segments, int at, String name) {
        Segment line = segments.get(at);
        if (another(segments, at)) {
            return signer(line, name, block(segments, at, true));
        }
        Optional<Read<Signer>> right = signer(line, name, block(segments, at, false));
        return right.isEmpty() && line.flow() && line.line().column() == 1
                ? signer(line, name, block(segments, at, true))
                : right;
    }

    /** Whoever signs beside this one has the right half, and so this one the left. */
    private static boolean another(List<Segment> segments, int at) {
        if (at + 1 >= segments.size()) {
            return false;
        }
        Segment name = segments.get(at);
        Segment beside = segments.get(at + 1);
        return name.flow()
                && name.line().column() <= 1
                && name.part() == 0
                && beside.flow()
                && beside.place().line() == name.place().line()
                && beside.place().page().equals(name.place().page())
                && NAME.matcher(TITLES.matcher(beside.text()).replaceFirst("")).matches();
    }

    private static Optional<Read<Signer>> signer(Segment at, String name, List<Segment> block) {
        List<SigningCapacity> capacities = new ArrayList<>();
        List<String> position = new ArrayList<>();
        List<Place> stands = new ArrayList<>();
        for (Segment each : block) {
            String line = each.text();
            Matcher prefix = CAPACITY.matcher(line);
            if (prefix.matches()) {
                boolean acting = prefix.group(3) != null;
                capacities.add(
                        acting
                                ? SigningCapacity.Q
                                : SigningCapacity.valueOf(prefix.group(1).replaceAll("[./]", "")));
                position.clear();
                stands.clear();
                String behind = acting ? prefix.group(4) : prefix.group(2);
                if (capacities.getLast() == SigningCapacity.Q) {
                    position.add(behind);
                    stands.add(each.place());
                }
            } else if (!position.isEmpty() || OFFICE.matcher(line + " ").matches()) {
                position.add(line);
                stands.add(each.place());
            }
        }
        if (position.isEmpty()) {
            return Optional.empty();
        }
        Signer signer = new Signer(name, Optional.of(String.join(" ", position)), capacities);
        return Optional.of(new Read<>(signer, capacities.isEmpty() ? 0.9 : 0.95, at.place(), stands));
    }

    /** The lines in capitals above a name, from the top. */
    private static List<Segment> block(List<Segment> segments, int at, boolean atLeft) {
        Segment name = segments.get(at);
        List<Segment> block = new ArrayList<>();
        for (int i = at - 1; i >= 0 && block.size() < BLOCK; i--) {
            Segment above = segments.get(i);
            if (!(atLeft ? name.sameLeft(above) : name.sameRight(above))
                    || above.text().startsWith("-")
                    || NOTE.matcher(above.text()).matches()
                    || above.flow()
                            && !above.capitals()
                            && above.line().column() <= 1
                            && !block.isEmpty()
                            && above.text().matches("(?iu)^(nơi nhận|lưu).*")) {
                continue;
            }
            boolean leftover = above.flow()
                    && block.isEmpty()
                    && !above.capitals()
                    && above.text().length() < 60
                    && at - i < BLOCK;
            if (leftover) {
                continue;
            }
            if (!above.capitals()
                    || above.text().length() > 80
                    || KindTitles.of(above.text()).isPresent()) {
                break;
            }
            block.addFirst(above);
        }
        return block;
    }
}
