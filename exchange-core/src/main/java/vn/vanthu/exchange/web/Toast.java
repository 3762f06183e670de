package vn.vanthu.exchange.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was done and to whom, said once on the next page: {@code redirect.addFlashAttribute("toast", Toast.of(…))}.
 *
 * @param lead said in bold
 * @param undo the address that a POST takes it back by; null where law does not allow it
 */
public record Toast(
        String lead,
        String rest,
        @Nullable String undo,
        @Nullable String undoWords) implements Serializable {

    public static Toast of(String lead) {
        return new Toast(lead, "", null, null);
    }

    public static Toast of(String lead, String rest) {
        return new Toast(lead, rest, null, null);
    }

    public Toast undoneBy(String address, String words) {
        return new Toast(lead, rest, address, words);
    }
}
