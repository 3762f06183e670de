package vn.vanthu.classifier.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.CopyForm;
import vn.vanthu.classifier.CopyReading;

/** The copier's own block on a copy: {@code Số: 12/SY-SXD} (NĐ 30/2020 Phụ lục I Phần II). */
final class CopyFinder {
    private static final Pattern NUMBER = Pattern.compile("(?:^|Số ?:? ?)(\\d{1,5}/(SY|TrS|SL)-[A-ZĐ][\\p{L}\\d.-]*)$");

    private CopyFinder() {}

    static Optional<CopyReading> find(List<Segment> segments) {
        for (Segment segment : segments) {
            Matcher number = NUMBER.matcher(segment.text());
            if (number.find()) {
                CopyForm form = switch (number.group(2)) {
                    case "TrS" -> CopyForm.TRICH_SAO;
                    case "SL" -> CopyForm.SAO_LUC;
                    default -> CopyForm.SAO_Y;
                };
                return Optional.of(
                        new CopyReading(form, Optional.of(number.group(1)), Optional.empty(), segment.place()));
            }
        }
        return Optional.empty();
    }
}
