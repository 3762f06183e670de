package vn.vanthu.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** A draft that a clerk uploads and lays before the competent person, to be sent to Sở Tài chính. */
final class SubmittedDraft {
    private static final String TO = "stc@anlac.example";

    private SubmittedDraft() {}

    /** @return its page, without a slash before it */
    static String by(Person clerk, Path draft) {
        clerk.open("van-ban-di");
        clerk.page().locator("input[name=tep]").setInputFiles(draft);
        clerk.press("Nộp và kiểm tra");
        clerk.page().waitForURL("**/van-ban-di/*-*");
        clerk.awaits("Trình ký");
        Locator known = clerk.page().locator("input[name='noi-nhan'][value='" + TO + "']");
        if (known.count() > 0) {
            known.check();
        } else {
            clerk.fill("them-dia-chi", TO);
        }
        clerk.press("Trình ký");
        assertThat(clerk.sees()).contains("Đã trình ký");
        return "van-ban-di/" + clerk.page().url().replaceFirst(".*/", "");
    }
}
