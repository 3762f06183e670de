package vn.vanthu.exchange.lists;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.FileFormat;

/** What an administrator typed of one list. */
record ListForm(ListName name, int version, List<String> items, String basis) {

    private static final int LONGEST_ITEM = 200;
    private static final int SHORTEST_ITEM = 8;
    private static final int MOST_ITEMS = 500;
    private static final int LONGEST_BASIS = 300;

    ListForm {
        items = List.copyOf(items);
    }

    static ListForm of(KeptList list) {
        return new ListForm(list.name(), list.version(), list.items(), "");
    }

    static ListForm formats(int version, @Nullable List<String> chosen, String basis) {
        List<String> known =
                Arrays.stream(FileFormat.values()).map(FileFormat::name).toList();
        return new ListForm(
                ListName.FILE_FORMAT_LIST,
                version,
                chosen == null
                        ? List.of()
                        : known.stream().filter(chosen::contains).toList(),
                basis.strip());
    }

    /** One subject a line. */
    static ListForm stateSecrets(int version, String lines, String basis) {
        return new ListForm(
                ListName.STATE_SECRET_LIST,
                version,
                lines.lines()
                        .map(line -> line.strip().replaceAll("\\s+", " "))
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList(),
                basis.strip());
    }

    public String lines() {
        return String.join("\n", items);
    }

    /** By the name of the field. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        String fault = itemFault();
        if (!fault.isEmpty()) {
            errors.put("muc-" + name, fault);
        }
        if (basis.isEmpty()) {
            errors.put("can-cu-" + name, "Ghi căn cứ: số, ký hiệu và ngày của văn bản quyết định danh mục");
        } else if (basis.length() > LONGEST_BASIS) {
            errors.put("can-cu-" + name, "Căn cứ dài quá " + LONGEST_BASIS + " ký tự");
        }
        return errors;
    }

    private String itemFault() {
        if (items.isEmpty()) {
            return switch (name) {
                case FILE_FORMAT_LIST -> "Chọn ít nhất một định dạng";
                case STATE_SECRET_LIST -> "Ghi ít nhất một mục, mỗi mục một dòng";
            };
        }
        if (name == ListName.FILE_FORMAT_LIST) {
            return "";
        }
        if (items.size() > MOST_ITEMS) {
            return "Nhiều nhất " + MOST_ITEMS + " mục, đang có " + items.size();
        }
        return items.stream()
                .filter(item -> item.length() > LONGEST_ITEM || item.length() < SHORTEST_ITEM || !item.contains(" "))
                .findFirst()
                .map(item -> "Mục “" + shortened(item) + "” phải có từ hai chữ, dài " + SHORTEST_ITEM + " đến "
                        + LONGEST_ITEM + " ký tự, để không trùng nhầm")
                .orElse("");
    }

    private static String shortened(String item) {
        return item.length() <= 60 ? item : item.substring(0, 60) + "…";
    }
}
