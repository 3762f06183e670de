package vn.vanthu.exchange.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Helps the page frame: {@code @shell} in templates. */
@Component
public class Shell {

    /** Keys and what they do. */
    public record Hint(List<String> keys, String words) {
        public Hint {
            keys = List.copyOf(keys);
        }

        /** A single letter, which can be switched off. */
        public boolean letter() {
            return keys.stream().allMatch(key -> key.length() == 1 && Character.isLetterOrDigit(key.charAt(0)));
        }
    }

    /** {@code J K = xuống / lên; Ctrl Enter = trình duyệt}. */
    public List<Hint> hints(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.split(";", -1)).map(Shell::hint).toList();
    }

    public @Nullable Toast toast(@Nullable Object flash) {
        return switch (flash) {
            case null -> null;
            case Toast toast -> toast;
            case Object words -> Toast.of(words.toString());
        };
    }

    /** As colleagues say it: Sở Xây dựng for Sở Xây dựng tỉnh An Lạc. */
    public String shortAgency(String name) {
        int province = Math.max(name.lastIndexOf(" tỉnh "), name.lastIndexOf(" thành phố "));
        return name.startsWith("Sở ") && province > 0 ? name.substring(0, province) : name;
    }

    private static Hint hint(String text) {
        int equals = text.lastIndexOf(" = ");
        if (equals < 0) {
            throw new IllegalArgumentException("a hint is \"keys = words\", got \"" + text + "\"");
        }
        return new Hint(
                List.of(text.substring(0, equals).strip().split(" ")),
                text.substring(equals + 3).strip());
    }
}
