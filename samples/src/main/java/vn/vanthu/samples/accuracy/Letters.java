package vn.vanthu.samples.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Puts other letters into a document in Unicode: a few old words, foreign sentences, letters that look like Vietnamese. */
final class Letters {
    /** Short, as a heading, a cell or a remark that was pasted from an old file. */
    private static final List<String> FEW = List.of(
            "Danh sách kèm theo quyết định",
            "Người lập biểu",
            "Đơn vị tính: nghìn đồng",
            "Tổng cộng số tiền đề nghị thanh toán",
            "Ghi chú của phòng nghiệp vụ",
            "Kế hoạch được điều chỉnh lần thứ hai",
            "Thủ trưởng đơn vị",
            "Những vấn đề còn vướng mắc");

    private static final List<String> FOREIGN = List.of(
            "Le Gouvernement a approuvé l'aménagement du delta à l'été; la Banque européenne d'investissement en sera informée.",
            "Die Gesellschaft für Internationale Zusammenarbeit überprüft die Maßnahmen für Küstenstädte gemäß Vertrag.",
            "El Señor Núñez, cónsul, visitará la región en otoño según el calendario de cooperación.",
            "Contact: Bjørn Sørensen, Århus Vand A/S; François Lefèvre, AFD; Zoë Müller, KfW (± 2 %, 35 °C, 120 m², § 4).",
            "ສະຖານທູດລາວ ณ กรุงเทพฯ: 中国援助的医院设备一批。");

    private static final Map<String, String> ALIKE = Map.of("đ", "ð", "Đ", "Ð", "o", "о", "a", "а", "e", "е");

    private Letters() {}

    static Paper fewOld(Paper paper, OldLetters letters, RandomGenerator random) {
        List<Item> items = new ArrayList<>(paper.items());
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            at = items.get(i).kind() == Item.Kind.BODY ? i : at;
        }
        items.add(at, Item.of(Item.Kind.BODY, letters.encode(FEW.get(random.nextInt(FEW.size())))));
        return new Paper(items, Truths.lettersOnly(paper.truth(), "MIXED"));
    }

    static Paper foreign(Paper paper, RandomGenerator random) {
        List<Item> items = new ArrayList<>(paper.items());
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            at = items.get(i).kind() == Item.Kind.BODY ? i : at;
        }
        for (int i = 0; i < 3; i++) {
            items.add(at, Item.of(Item.Kind.BODY, FOREIGN.get(random.nextInt(FOREIGN.size()))));
        }
        return new Paper(items, paper.truth());
    }

    /** As OCR, other keyboards and web pages leave them; what is true of the document stays true. */
    static Paper alike(Paper paper, RandomGenerator random) {
        List<Item> items = new ArrayList<>();
        for (Item item : paper.items()) {
            items.add(new Item(item.kind(), alike(item.left(), random), alike(item.right(), random)));
        }
        return new Paper(items, paper.truth());
    }

    private static String alike(String text, RandomGenerator random) {
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            boolean inWord = i > 0 && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i));
            if (inWord && random.nextInt(14) == 0) {
                changed.append(random.nextBoolean() ? '\u200B' : '\u00AD');
            }
            changed.append(random.nextInt(6) == 0 ? ALIKE.getOrDefault(letter, letter) : letter);
        }
        return changed.toString();
    }
}
