package vn.vanthu.classifier.metadata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.classifier.DocumentKind;

/** A kind as its title line prints it. */
final class KindTitles {
    private KindTitles() {}

    /** The line is a title and nothing else, perhaps of several issuers; blanks between its letters do not matter. */
    static Optional<DocumentKind> of(String line) {
        String squeezed = Segment.squeezed(line).replaceFirst("(?<=.)LIÊN(?:TỊCH|NGÀNH)$", "");
        return titled().filter(kind -> Segment.squeezed(kind.title()).equals(squeezed))
                .findFirst();
    }

    /** The title that the line begins with: {@code KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH}. */
    static Optional<DocumentKind> startOf(String line) {
        String squeezed = Segment.squeezed(line);
        return titled().filter(kind -> squeezed.startsWith(Segment.squeezed(kind.title())))
                .max(Comparator.comparingInt(kind -> kind.title().length()));
    }

    private static Stream<DocumentKind> titled() {
        return Arrays.stream(DocumentKind.values()).filter(kind -> kind != DocumentKind.CONG_VAN);
    }
}
