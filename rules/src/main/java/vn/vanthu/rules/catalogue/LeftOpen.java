package vn.vanthu.rules.catalogue;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the text of a clause leaves to each agency: of an amount its value, of times of day when and how many, of a list of
 * domains those that the agency adds to the text's own.
 *
 * @param atLeast the smallest amount, or the fewest times or additions
 * @param atMost the largest amount, or the most times or additions
 */
public record LeftOpen(BigDecimal atLeast, BigDecimal atMost) {
    private static final Pattern DOMAIN = Pattern.compile("\\.?[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})*");
    private static final int LONGEST_DOMAIN = 253;

    public LeftOpen {
        if (atLeast.signum() < 0 || atLeast.compareTo(atMost) > 0) {
            throw new IllegalArgumentException(
                    "what is left open goes from 0 or more to as much or more, got " + atLeast + " to " + atMost);
        }
    }

    /**
     * The value with what an agency filled in.
     *
     * @param filled the amount; or the times as {@code 07:30}, in any order; or the domains to be added. Not empty, but for
     *     additions
     * @throws IllegalArgumentException saying in Vietnamese, for the person who filled it in, what is wrong
     */
    public ParameterValue filled(ParameterValue own, List<String> filled) {
        return switch (own) {
            case ParameterValue.Amount(var _, var unit) -> amount(unit, filled);
            case ParameterValue.TimesOfDay _ -> times(filled);
            case ParameterValue.Codes(var codes) -> domains(codes, filled);
            case ParameterValue.Role _,
                    ParameterValue.Text _,
                    ParameterValue.Pattern _,
                    ParameterValue.Day _,
                    ParameterValue.Switch _ ->
                throw new IllegalArgumentException("thông số này không để cơ quan tự đặt");
        };
    }

    private ParameterValue amount(Unit unit, List<String> filled) {
        try {
            var value = new BigDecimal(filled.size() == 1 ? filled.getFirst() : "");
            if (value.compareTo(atLeast) < 0 || value.compareTo(atMost) > 0) {
                throw new IllegalArgumentException("phải từ " + words() + " " + unit.words());
            }
            return new ParameterValue.Amount(value, unit);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("phải là một số từ " + words() + " " + unit.words(), e);
        }
    }

    private ParameterValue times(List<String> filled) {
        var times = new ArrayList<LocalTime>();
        for (var each : filled) {
            try {
                times.add(LocalTime.parse(each));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("giờ “" + each + "” phải có dạng 07:30", e);
            }
        }
        var sorted = times.stream().sorted().distinct().toList();
        counted(sorted.size(), "giờ khác nhau trong ngày");
        return new ParameterValue.TimesOfDay(sorted);
    }

    private ParameterValue domains(List<String> own, List<String> filled) {
        var all = new ArrayList<>(own);
        for (var each : filled) {
            if (each.length() > LONGEST_DOMAIN || !DOMAIN.matcher(each).matches()) {
                throw new IllegalArgumentException("“" + each + "” không phải là tên miền viết thường, như vidu.vn");
            }
            if (!all.contains(each)) {
                all.add(each);
            }
        }
        counted(all.size() - own.size(), "tên miền thêm vào");
        return new ParameterValue.Codes(all);
    }

    private void counted(int count, String what) {
        if (BigDecimal.valueOf(count).compareTo(atLeast) < 0
                || BigDecimal.valueOf(count).compareTo(atMost) > 0) {
            throw new IllegalArgumentException("phải có từ " + words() + " " + what + ", đang có " + count);
        }
    }

    /** {@code 50 đến 99} */
    public String words() {
        return atLeast.toPlainString() + " đến " + atMost.toPlainString();
    }
}
