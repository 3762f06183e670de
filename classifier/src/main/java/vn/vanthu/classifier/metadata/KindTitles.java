package vn.vanthu.classifier.metadata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.classifier.DocumentKind;

/** A kind as its title line prints it. */
final class KindTitles {
    private static final Pattern OF_SEVERAL =
            Pattern.compile("(?<=.)(?:LIÊN(?:TỊCH|NGÀNH|SỞ|BỘ|BAN|CƠQUAN)|PHỐIHỢP|TÓMTẮT)+$");
    /** The last letters of those words. */
    private static final String ENDS_OF_SEVERAL = "HỞỘNPT";

    /** Acts that are none of the kinds; what they are about stands below all the same. */
    private static final Set<String> ACTS = Set.of("HIẾNPHÁP", "SẮCLỆNH");

    private static final Map<DocumentKind, String> TITLES =
            titled().collect(Collectors.toMap(kind -> kind, kind -> Segment.squeezed(kind.title())));

    private static final Map<String, DocumentKind> BY_TITLE =
            titled().collect(Collectors.toMap(TITLES::get, kind -> kind, (first, second) -> first));

    private static final int LONGEST_ACT = 40;

    private KindTitles() {}

    /** The line is a title and nothing else, perhaps of several issuers; blanks between its letters do not matter. */
    static Optional<DocumentKind> of(String line) {
        return Optional.ofNullable(BY_TITLE.get(ofOne(Segment.squeezed(line))));
    }

    /** A title of a legal act that is none of the kinds: {@code HIẾN PHÁP}. */
    static boolean isAct(String line) {
        return line.length() < LONGEST_ACT && ACTS.contains(ofOne(Segment.squeezed(line)));
    }

    private static String ofOne(String squeezed) {
        return squeezed.isEmpty() || ENDS_OF_SEVERAL.indexOf(squeezed.charAt(squeezed.length() - 1)) < 0
                ? squeezed
                : OF_SEVERAL.matcher(squeezed).replaceFirst("");
    }

    /** The title that the line begins with: {@code KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH}. */
    static Optional<DocumentKind> startOf(String line) {
        String squeezed = Segment.squeezed(line);
        return titled().filter(kind -> squeezed.startsWith(TITLES.getOrDefault(kind, "")))
                .max(Comparator.comparingInt(kind -> kind.title().length()));
    }

    private static Stream<DocumentKind> titled() {
        return Arrays.stream(DocumentKind.values()).filter(kind -> kind != DocumentKind.CONG_VAN);
    }
}
