package vn.vanthu.classifier.metadata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.classifier.DocumentKind;

/** A kind as its title line prints it. */
final class KindTitles {
    private KindTitles() {}

    static Optional<DocumentKind> of(String line) {
        String upper = line.replaceAll("\\s+", " ").strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind != DocumentKind.CONG_VAN)
                .filter(kind -> kind.title().toUpperCase(Locale.ROOT).equals(upper))
                .findFirst();
    }
}
