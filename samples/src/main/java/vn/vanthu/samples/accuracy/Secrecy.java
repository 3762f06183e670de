package vn.vanthu.samples.accuracy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Puts a mark where one may stand, or talks of secrecy without one. */
public final class Secrecy {
    private static final List<String> LEVELS = List.of("MAT", "TOI_MAT", "TUYET_MAT");
    private static final List<String> WORDS = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");

    /** Said of an ordinary document at length; none of it classifies it. */
    private static final List<String> TALK = List.of(
            "Các đơn vị không soạn thảo, lưu giữ tài liệu mật, tối mật, tuyệt mật trên máy tính có nối mạng; văn bản mật phải gửi theo đường giao liên.",
            "Doanh nghiệp có trách nhiệm giữ bí mật kinh doanh, bí mật công nghệ của đối tác trong suốt thời gian hợp đồng.",
            "Mật độ dân số bình quân toàn tỉnh là 412 người/km2, riêng khu vực trung tâm có mật độ xây dựng tối đa 60%.",
            "Hộ gia đình sản xuất mật ong, mật mía được hỗ trợ lãi suất theo chính sách khuyến nông.",
            "Cán bộ phải đổi mật khẩu ba tháng một lần, không dùng chung tài khoản, không ghi mật khẩu ra giấy.",
            "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
            "Độ mật của tài liệu gồm: a) Tuyệt mật; b) Tối mật; c) Mật.",
            "Đề nghị Ban Cơ yếu hỗ trợ thiết bị mật mã dân sự và tập huấn kỹ thuật mật mã cho 12 cán bộ.",
            "Cuộc họp xem xét danh mục bí mật nhà nước của ngành; tài liệu thuộc phạm vi bí mật sẽ phát riêng tại chỗ.",
            "Hồ sơ lưu trữ lịch sử nói trên đã được giải mật theo quyết định của cấp có thẩm quyền từ năm 2019.",
            "Đồng chí Trần Văn Mật, Phó Trưởng phòng, chịu trách nhiệm theo dõi, đôn đốc.",
            "TỔNG MẬT ĐỘ CÂY TRỒNG TOÀN KHU",
            "Mối quan hệ phối hợp mật thiết giữa hai cơ quan cần được duy trì thường xuyên.",
            "Việc xác định độ mật, thay đổi độ mật do người đứng đầu quyết định và phải thể hiện bằng văn bản.",
            "Giấy mời họp về công tác bảo mật, an ninh mạng gửi kèm chương trình; đại biểu không mang theo điện thoại.",
            "Người làm lộ bí mật đời tư, bí mật thư tín của công dân bị xử lý theo quy định của pháp luật.");

    private Secrecy() {}

    enum Place {
        FIRST_LINE,
        BELOW_NUMBER,
        PAGE_HEADER,
        PAGE_FOOTER,
        BOX,
        CELL,
        SPACED,
        DECOMPOSED,
        FIELD,
        BRACKETS,
        SECOND_PAGE,
        WATERMARK,
        NOTE,
        PICTURE_WORDS,
        PROPERTY,
        SENTENCE,
        SMALL_LETTERS;

        boolean possibleIn(Layout layout) {
            return switch (this) {
                case PICTURE_WORDS ->
                    !layout.extension().equals("pdf")
                            && !layout.extension().equals("xlsx")
                            && !layout.extension().equals("txt");
                case PAGE_HEADER, PAGE_FOOTER, PROPERTY -> !layout.extension().equals("txt");
                case NOTE, WATERMARK ->
                    !layout.extension().equals("xlsx") && !layout.extension().equals("txt");
                default -> true;
            };
        }
    }

    static Place place(int number, Layout layout) {
        Place[] all = Place.values();
        for (int i = number; ; i++) {
            Place place = all[i % all.length];
            if (place.possibleIn(layout)) {
                return place;
            }
        }
    }

    static Paper marked(Paper paper, Place place, int number) {
        String level = LEVELS.get(number % 3);
        String word = WORDS.get(number % 3);
        List<Item> items = new ArrayList<>(paper.items());
        int pairs = (int)
                items.stream().takeWhile(item -> item.kind() == Item.Kind.PAIR).count();
        switch (place) {
            case FIRST_LINE -> items.addFirst(Item.of(Item.Kind.CENTRED, word));
            case BELOW_NUMBER -> items.add(pairs, Item.pair(word, ""));
            case PAGE_HEADER -> items.add(Item.of(Item.Kind.PAGE_HEADER, word));
            case PAGE_FOOTER -> items.add(Item.of(Item.Kind.PAGE_FOOTER, word));
            case BOX -> items.addFirst(Item.of(Item.Kind.BOX, word));
            case CELL -> items.addFirst(Item.of(Item.Kind.CELL, word));
            case SPACED -> items.addFirst(Item.of(Item.Kind.CENTRED, spaced(word)));
            case DECOMPOSED ->
                items.addFirst(Item.of(Item.Kind.CENTRED, Normalizer.normalize(word, Normalizer.Form.NFD)));
            case FIELD -> items.add(pairs, Item.pair("Độ mật: " + small(word), ""));
            case BRACKETS -> items.addFirst(Item.of(Item.Kind.CENTRED, "(" + small(word) + ")"));
            case SECOND_PAGE -> {
                items.add(Item.of(Item.Kind.NEW_PAGE, ""));
                items.add(Item.of(Item.Kind.CENTRED, word));
                items.add(Item.of(Item.Kind.CENTRED, "PHỤ LỤC"));
                items.add(Item.of(Item.Kind.BODY, "Danh sách các vị trí, số lượng và người phụ trách từng điểm."));
            }
            case WATERMARK -> items.add(Item.of(Item.Kind.WATERMARK, word));
            case NOTE -> items.add(Item.of(Item.Kind.NOTE, word));
            case PICTURE_WORDS -> items.add(Item.of(Item.Kind.PICTURE_WORDS, word));
            case PROPERTY -> items.add(Item.of(Item.Kind.PROPERTY, "Độ mật: " + small(word)));
            case SENTENCE -> {
                items.add(
                        pairs,
                        Item.of(
                                Item.Kind.CENTRED,
                                number % 2 == 0 ? "Chỉ người có tên mới được bóc bì" : "TÀI LIỆU THU HỒI"));
                level = "SECRET";
            }
            case SMALL_LETTERS -> items.addFirst(Item.of(Item.Kind.CENTRED, small(word)));
        }
        return new Paper(items, Truths.with(paper.truth(), "secrecy", level, "place", place.name()));
    }

    /** Ordinary, and full of the words. */
    public static Paper talking(Paper paper, RandomGenerator random) {
        List<Item> items = new ArrayList<>(paper.items());
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            at = items.get(i).kind() == Item.Kind.BODY ? i : at;
        }
        for (int i = 0; i < 4; i++) {
            items.add(at, Item.of(Item.Kind.BODY, TALK.get(random.nextInt(TALK.size()))));
        }
        return new Paper(items, paper.truth());
    }

    private static String spaced(String word) {
        return String.join(" ", word.split("")).replace("   ", "     ");
    }

    private static String small(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
