package vn.vanthu.exchange.regulating;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.exchange.directory.Followed;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.FilledIn;

/**
 * What an administrator typed.
 *
 * @param seen the number of the newest change that he saw
 * @param values by the parameter's name, those that were filled in
 */
record ChangeForm(int seen, String regulation, String from, String reason, Map<String, String> values) {

    static final String FIELD = "muc-";
    private static final int LONGEST_REASON = 500;
    private static final int LATEST_DAYS = 366;

    ChangeForm {
        values = Map.copyOf(values);
    }

    static ChangeForm read(Map<String, String> fields, int seen) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (name.startsWith(FIELD) && !text.isBlank()) {
                values.put(name.substring(FIELD.length()), text.strip());
            }
        });
        return new ChangeForm(
                seen,
                fields.getOrDefault("quy-che", ""),
                fields.getOrDefault("tu-ngay", "").strip(),
                fields.getOrDefault("ly-do", "").strip(),
                values);
    }

    /** How the form stands before anybody typed. */
    static ChangeForm of(Followed followed, int seen, LocalDate tomorrow) {
        Map<String, String> values = new LinkedHashMap<>();
        followed.filled().values().forEach((name, filled) -> values.put(name, OpenValue.text(filled)));
        return new ChangeForm(seen, followed.regulation(), tomorrow.toString(), "", values);
    }

    public String value(String parameter) {
        return values.getOrDefault(parameter, "");
    }

    Optional<LocalDate> day() {
        return Format.readDate(from);
    }

    Followed wanted() {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        values.forEach((name, text) -> filled.put(name, OpenValue.typed(text)));
        return new Followed(regulation, new FilledIn(filled));
    }

    /** By the name of the field; only of what the chosen regulation leaves open. */
    Map<String, String> errors(Regulations regulations, Followed now, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Regulation> chosen = regulations.find(regulation);
        if (chosen.isEmpty()) {
            errors.put("quy-che", "Chọn một quy chế có trong danh sách");
            return errors;
        }
        List<OpenValue> open = OpenValue.of(regulations.catalogue(regulation));
        wanted().filled()
                .values()
                .forEach((name, filled) -> open.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .map(each -> each.fault(filled))
                        .orElse(Optional.of("Quy chế này không để cơ quan tự đặt “" + name + "”"))
                        .ifPresent(fault -> errors.put(FIELD + name, fault)));
        Optional<LocalDate> day = day();
        if (day.isEmpty()) {
            errors.put("tu-ngay", "Ghi ngày áp dụng có thật");
        } else if (day.get().isBefore(today)) {
            errors.put("tu-ngay", "Ngày áp dụng không được trước hôm nay: thay đổi không có hiệu lực về trước");
        } else if (day.get().isAfter(today.plusDays(LATEST_DAYS))) {
            errors.put("tu-ngay", "Ngày áp dụng nhiều nhất một năm nữa");
        } else if (!chosen.get().inForce(day.get())) {
            errors.put("tu-ngay", "Quy chế này không có hiệu lực vào ngày áp dụng");
        }
        if (reason.isEmpty()) {
            errors.put("ly-do", "Ghi lý do, căn cứ của thay đổi");
        } else if (reason.length() > LONGEST_REASON) {
            errors.put("ly-do", "Lý do dài quá " + LONGEST_REASON + " ký tự");
        }
        if (errors.isEmpty() && wanted().equals(now)) {
            errors.put("quy-che", "Đề nghị này không đổi gì so với đang áp dụng");
        }
        return errors;
    }
}
