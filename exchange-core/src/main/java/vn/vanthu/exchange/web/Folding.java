package vn.vanthu.exchange.web;

import java.text.Normalizer;
import java.util.Locale;

/** Lower case without diacritics, so that {@code cong dien} finds Công điện. */
public final class Folding {

    private Folding() {}

    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('Đ', 'd')
                .replace('đ', 'd')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
