package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.SigningCapacity;

/** The signature block: capacity, position in capitals, and below them a name (boxes 7a, 7b). */
final class SignerFinder {
    private static final Pattern TITLES = Pattern.compile(
            "^(?:(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)|Hòa thượng|Hoà thượng|Thượng tọa|Thượng toạ|Linh mục|Mục sư"
                    + "|Giáo sư|Phó Giáo sư|Tiến [sS][ĩỹ]|Thạc [sS][ĩỹ]|Bác [sS][ĩỹ]|Dược [sS][ĩỹ]|Kỹ sư|Luật sư|Kiến trúc sư|Cử nhân"
                    + "|Thầy thuốc (?:Nhân dân|Ưu tú)|Nhà giáo (?:Nhân dân|Ưu tú))[., ]+"
                    + "|(?:GS|PGS|TSKH|TS|ThS|CN|KS|KTS|BS|BSCK|DS|DSCK|LS|CK|NGƯT|NGND|TTƯT|TTND)(?:[12]|I{1,2})?"
                    + "(?:[.,]+ ?| )(?:(?<=[., ])CK(?:[12]|I{1,2})[., ]+)?)+(?=\\p{Lu}(?:\\p{Ll}|[ ’'-]\\p{Lu}))");
    private static final Pattern NAME = Pattern.compile(
            "^\\p{Lu}\\p{Ll}*(?:[’'‘]\\p{L}?\\p{Ll}*)*(?:(?:[ -]\\p{Lu}|-\\p{Ll})\\p{Ll}*(?:[’'‘]\\p{L}?\\p{Ll}*)*){1,7}$");
    /** One word with the prefix of men or women in the highlands: {@code K'Brêm}. */
    private static final Pattern HIGHLAND = Pattern.compile("^\\p{Lu}[’'‘]\\p{L}\\p{Ll}*$");

    private static final Pattern SINGLE = Pattern.compile("^\\p{Lu}\\p{Ll}+$");

    private static final Pattern ORGAN = Pattern.compile(
            "^(Sở|Bộ|Ban|Phòng|Ủy ban|Uỷ ban|Văn phòng|Công ty|Chi cục|Cục|Viện|Trung tâm|Trường|Thanh tra|Như|Các|Nơi|Tỉnh|"
                    + "Thành|Đảng|Hội|Độc|Cộng|Trưởng|Phó|Giám|Chủ|Kính|Điều|Phụ) .*|(Chương [IVX\\d]+|Lưu (Văn|Hồ|Trữ)\\b.*)$");
    private static final Pattern CAPACITY = Pattern.compile(
            "^(T[./]?M|K[./]?T|T[./]?L|T[./]?U[./]?Q|Q|THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA ỦY QUYỀN|THỪA UỶ QUYỀN)(?:[./:] ?| )(.*)$"
                    + "|^(QUYỀN) (.*)$",
            Pattern.UNICODE_CASE);
    private static final Pattern CAPITAL_NAME = Pattern.compile(
            "^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRƯƠNG|ĐOÀN|LÂM|TRỊNH|ĐÀO"
                    + "|HÀ|LƯƠNG|TẠ|THÁI|CHÂU|TÔ|NÔNG|HỨA|TỐNG|TRIỆU|GIÀNG|LÒ|THẠCH|VÀNG)(?: \\p{Lu}+){1,5}$");
    /** Typed where a hand signature stands on paper. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?iu)^[(\\[](?:đã ký|đã kí|ký tên)[)\\]] ?(?=\\p{L})|(?<=\\p{L}) ?[(\\[](?:đã ký|đã kí)[)\\]]$");

    private static final Pattern OFFICE = Pattern.compile(
            ".*(GIÁM ĐỐC|CHỦ TỊCH|BÍ THƯ|TRƯỞNG|CHÁNH|PHÓ |CHỦ NHIỆM|ỦY VIÊN|UỶ VIÊN|CHỈ HUY|CHÍNH ỦY|CHÍNH UỶ|THƯ KÝ|CHỦ TỌA|CHỦ TOẠ|CHỦ TRÌ"
                    + "|THỦ TƯỚNG|VIỆN TRƯỞNG|KIỂM SOÁT|PHỤ TRÁCH|THẨM PHÁN|HỘI THẨM|CHẤP HÀNH VIÊN|CÔNG CHỨNG VIÊN|TƯ LỆNH|TỔNG ).*");
    /** An office that is not set in capitals, as companies do. */
    private static final Pattern SMALL_OFFICE = Pattern.compile(
            "^(?:Phó |Quyền )?(?:Tổng )?(?:[Gg]iám đốc|[Cc]hủ tịch|[Hh]iệu trưởng|[Bb]í thư|[Cc]hánh [Vv]ăn phòng|[Cc]hủ nhiệm"
                    + "|[Vv]iện trưởng|[Cc]ục trưởng|[Tt]rưởng (?:ban|phòng|khoa|đoàn|bộ môn))(?: \\p{L}+){0,6}$");

    private static final Pattern NOTE = Pattern.compile(
            "(?iu)^[(\\[]?(đã ký|đã kí|chữ ký số|ký tên|ký bởi|người ký|cơ quan ?:|thời gian ký|ngày ký|email ?:|ký số|ký(?: tên)?, ?(?:ghi rõ|đóng dấu)|chữ ký, ?dấu|ký[.)\\]]*$).*$");
    private static final int BLOCK = 6;
    private static final int BELOW = 4;
    /** How far above Nơi nhận the blocks of several signers may begin. */
    private static final int ABOVE = 24;
    /** How many columns a line of signers may have. */
    private static final int BESIDE = 4;

    private static final int LONGEST_NAME = 60;
    /** In points: so much room at least a hand signature has. */
    private static final float SIGNATURE = 25;

    private SignerFinder() {}

    /**
     * Who signs a document.
     *
     * @param principal the block beside Nơi nhận; without it the last one
     * @param all those who sign together with him, he among them, as they stand
     */
    record Signers(Optional<Read<Signer>> principal, List<Read<Signer>> all) {
        static Signers alone(Read<Signer> signer) {
            return new Signers(Optional.of(signer), List.of(signer));
        }
    }

    /**
     * One block.
     *
     * @param top index of its first line
     * @param at index of the name
     */
    private record Block(int top, int at, Read<Signer> signer) {}

    static Signers find(List<Segment> segments) {
        int label = RecipientFinder.label(segments).map(segments::indexOf).orElse(-1);
        List<Block> blocks = blocks(segments, label - ABOVE);
        List<Block> near =
                blocks.stream().filter(block -> block.at() >= label - BLOCK).toList();
        if (near.isEmpty()) {
            return new Signers(Optional.empty(), List.of());
        }
        Block principal = label < 0 ? near.getLast() : near.getFirst();
        int from = blocks.indexOf(principal);
        int to = from + 1;
        while (from > 0 && together(segments, blocks.get(from - 1), blocks.get(from))) {
            from--;
        }
        while (to < blocks.size() && together(segments, blocks.get(to - 1), blocks.get(to))) {
            to++;
        }
        List<Read<Signer>> all =
                blocks.subList(from, to).stream().map(Block::signer).toList();
        return new Signers(Optional.of(label < 0 ? principal.signer() : all.getFirst()), all);
    }

    /** Side by side in one table or on one line, or one below the other with nothing between. */
    private static boolean together(List<Segment> segments, Block block, Block next) {
        Segment name = segments.get(block.at());
        Segment other = segments.get(next.at());
        boolean besides = name.flow()
                ? name.beside(other)
                : !other.flow()
                        && name.line().region() == other.line().region()
                        && name.line().block() == other.line().block();
        return besides
                || name.sameColumn(other)
                        && segments.subList(block.at() + 1, Math.max(block.at() + 1, next.top())).stream()
                                .allMatch(between -> between.rule()
                                        || NOTE.matcher(between.text()).matches());
    }

    /**
     * The last name in the right half below the beginning of Nơi nhận, of whose office a seal or a pen left nothing to read.
     */
    static Optional<Read<Signer>> withoutOffice(List<Segment> segments) {
        Optional<Segment> label = RecipientFinder.label(segments);
        Box from = label.map(found -> found.line().box()).orElse(null);
        if (from == null) {
            return Optional.empty();
        }
        Optional<Read<Signer>> last = Optional.empty();
        for (Segment segment : segments.subList(segments.indexOf(label.get()), segments.size())) {
            Box box = segment.line().box();
            String bare = TITLES.matcher(segment.text()).replaceFirst("");
            if (box != null
                    && segment.line().page() == label.get().line().page()
                    && box.left() > from.left() + from.width()
                    && box.top() > from.top() + SIGNATURE
                    && bare.length() < LONGEST_NAME
                    && NAME.matcher(bare).matches()
                    && !ORGAN.matcher(bare).matches()) {
                last = Optional.of(DataReader.read(new Signer(bare, Optional.empty(), List.of()), 0.6, segment));
            }
        }
        return last;
    }

    /** Every block from Nơi nhận on, from the top; all there are where nothing says Nơi nhận. */
    static List<Read<Signer>> all(List<Segment> segments) {
        int label = RecipientFinder.label(segments).map(segments::indexOf).orElse(-1);
        return blocks(segments, label - BLOCK).stream().map(Block::signer).toList();
    }

    private static List<Block> blocks(List<Segment> segments, int from) {
        List<Block> signers = new ArrayList<>();
        for (int i = Math.max(1, from); i < segments.size(); i++) {
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

    private static Optional<Block> signer(List<Segment> segments, int at, String name) {
        Segment line = segments.get(at);
        if (another(segments, at)) {
            return signer(segments, at, name, block(segments, at, true));
        }
        Optional<Block> right = signer(segments, at, name, block(segments, at, false));
        return right.isEmpty() && line.flow() && line.line().column() == 1
                ? signer(segments, at, name, block(segments, at, true))
                : right;
    }

    private static Optional<Block> signer(List<Segment> segments, int at, String name, List<Segment> block) {
        return signer(segments.get(at), name, block)
                .map(signer -> new Block(segments.indexOf(block.getFirst()), at, signer));
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
                && name.beside(beside)
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
                capacities.add(acting ? SigningCapacity.Q : capacity(prefix.group(1)));
                position.clear();
                stands.clear();
                String behind = acting ? prefix.group(4) : prefix.group(2);
                if (capacities.getLast() == SigningCapacity.Q) {
                    position.add(behind);
                    stands.add(each.place());
                }
            } else if (!position.isEmpty()
                    || OFFICE.matcher(line + " ").matches()
                    || SMALL_OFFICE.matcher(line).matches()) {
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

    private static SigningCapacity capacity(String prefix) {
        return switch (prefix) {
            case "THAY MẶT" -> SigningCapacity.TM;
            case "KÝ THAY" -> SigningCapacity.KT;
            case "THỪA LỆNH" -> SigningCapacity.TL;
            case "THỪA ỦY QUYỀN", "THỪA UỶ QUYỀN" -> SigningCapacity.TUQ;
            default -> SigningCapacity.valueOf(prefix.replaceAll("[./]", ""));
        };
    }

    /** The lines in capitals above a name, from the top. */
    private static List<Segment> block(List<Segment> segments, int at, boolean atLeft) {
        Segment name = segments.get(at);
        List<Segment> others =
                segments.subList(Math.max(0, at - BESIDE), Math.min(segments.size(), at + BESIDE)).stream()
                        .filter(other -> other != name && name.beside(other))
                        .toList();
        List<Segment> block = new ArrayList<>();
        for (int i = at - 1; i >= 0 && block.size() < BLOCK; i--) {
            Segment above = segments.get(i);
            if (!(atLeft ? name.sameLeft(above) : name.sameRight(above))
                    || others.stream().anyMatch(other -> other.nearerTo(above, name))
                    || above.text().startsWith("-")
                    || NOTE.matcher(above.text()).matches()
                    || above.flow()
                            && !above.capitals()
                            && above.line().column() <= 1
                            && !block.isEmpty()
                            && above.text().matches("(?iu)^(nơi nhận|lưu).*")) {
                continue;
            }
            if (block.isEmpty() && SMALL_OFFICE.matcher(above.text()).matches()) {
                block.addFirst(above);
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
