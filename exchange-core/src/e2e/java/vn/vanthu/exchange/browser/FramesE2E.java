package vn.vanthu.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.faults.Errands;
import vn.vanthu.exchange.faults.HubFolder;
import vn.vanthu.exchange.faults.HubProcess;
import vn.vanthu.samples.JourneyDocuments;

/** What was read is framed where it stands, on a draft's page and on an arrival's, at a desk and on a phone. */
class FramesE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUMMARY = "Về việc phê duyệt kế hoạch rà soát, bảo trì các công trình hạ tầng kỹ thuật và"
            + " nhà công vụ do Sở quản lý trong giai đoạn 2026 - 2030 trên địa bàn toàn tỉnh";

    /** The field under the keyboard; what it is said to hold; what stands under all its boxes; whether it is on the pane. */
    private static final String FOCUSED = """
            () => {
              const place = document.activeElement;
              if (!place.matches('.place')) return null;
              const viewer = place.closest('[data-viewer]').viewer;
              const frame = viewer.frames.find((one) => one.field === place.dataset.field);
              const boxes = [...document.querySelectorAll(`.place[data-field="${place.dataset.field}"]`)].map((one) => one.getBoundingClientRect());
              const words = [];
              const range = document.createRange();
              for (const span of place.closest('.page').querySelectorAll('.textLayer span')) {
                const text = span.firstChild;
                if (!text || text.nodeType !== 3) continue;
                for (const word of text.data.matchAll(/\\S+/g)) {
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  const box = range.getBoundingClientRect();
                  const x = (box.left + box.right) / 2;
                  const y = (box.top + box.bottom) / 2;
                  if (boxes.some((one) => x > one.left && x < one.right && y > one.top && y < one.bottom)) words.push(word[0]);
                }
              }
              const pane = viewer.pane.getBoundingClientRect();
              const own = place.getBoundingClientRect();
              return { field: frame.field, wanted: frame.words.join('|'), under: words.join(' '), boxes: boxes.length,
                seen: own.top >= Math.max(0, pane.top) - 1 && own.bottom <= Math.min(innerHeight, pane.bottom) + 1 && own.left >= -1 && own.right <= innerWidth + 1,
                top: (own.top - place.closest('.page').getBoundingClientRect().top) / viewer.zoom };
            }""";

    @TempDir
    private static Path files;

    private static HubFolder folder;
    private static HubProcess hub;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        folder = HubFolder.fresh("frames");
        hub = folder.start();
    }

    @AfterAll
    static void stop() throws Exception {
        try (HubFolder nothingStays = folder;
                Chromium closed = chromium) {
            hub.stop();
        }
    }

    /** @param boxes of the summary, one a line */
    private record Focused(String field, String wanted, String under, int boxes, boolean seen, double top) {}

    @Test
    void goesRoundTheBoxesOfAPdfThatIsADraft() {
        Path file = JourneyDocuments.declassified(files.resolve("giai-mat.pdf"), "31/QĐ-SXD", SUMMARY);
        try (Person clerk = wide("duyen.sxd");
                Person phone = Person.onAPhone(chromium.browser(), hub.address()).signedIn("duyen.sxd")) {
            String page = uploaded(clerk, file) + "?xem=van-ban";
            clerk.open(page);
            List<Focused> round = round(clerk.page());
            overTheirWords(round);
            assertThat(round).extracting(Focused::field).contains("documentNumber", "summary", "signer", "recipients", "cue-1");
            assertThat(of(round, "summary").boxes()).as("a box a line").isGreaterThan(1);
            assertThat(of(round, "recipients").boxes()).isEqualTo(3);
            assertThat(of(round, "cue-1").top()).as("where the stamp lies").isBetween(155.0, 175.0);
            assertThat(clerk.page().locator("[data-entry=cue-1] small").textContent())
                    .contains("trang 1", "dấu, ghi chú đính trên trang");
            clicked(clerk.page());
            clerk.pictured("frames-draft");
            phone.open(page);
            overTheirWords(round(phone.page()));
            phone.picture("frames-draft-phone");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void goesRoundTheBoxesOfAWordDocumentThatArrived() {
        Map<String, String> arrival = Errands.send(folder, hub, files, 140, 1).getFirst();
        try (Person clerk = wide("hanh.stc");
                Person phone = Person.onAPhone(chromium.browser(), hub.address()).signedIn("hanh.stc")) {
            clerk.open("van-ban-den/" + arrival.get("id"));
            List<Focused> round = round(clerk.page());
            overTheirWords(round);
            assertThat(round).extracting(Focused::field).contains("documentNumber", "summary", "signer");
            clicked(clerk.page());
            clerk.pictured("frames-arrival");
            phone.open("van-ban-den/" + arrival.get("id"));
            overTheirWords(round(phone.page()));
            phone.picture("frames-arrival-phone");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    private static Person wide(String username) {
        return Person.wide(chromium.browser(), hub.address()).signedIn(username);
    }

    private static String uploaded(Person clerk, Path file) {
        clerk.open("van-ban-di");
        clerk.page().locator("input[name=tep]").setInputFiles(file);
        clerk.press("Nộp và kiểm tra");
        clerk.page().waitForURL("**/van-ban-di/*-*");
        clerk.page()
                .waitForCondition(
                        () -> !clerk.sees().contains("Trang tự cập nhật"),
                        new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));
        return "van-ban-di/" + clerk.page().url().replaceFirst(".*/", "");
    }

    /** N from box to box until the first comes again, and once back. */
    private static List<Focused> round(Page page) {
        page.waitForFunction(
                "() => { const viewer = document.querySelector('[data-viewer]')?.viewer;"
                        + " return viewer && viewer.frames.some((frame) => frame.stands) && document.querySelector('.place'); }",
                null,
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE.toMillis()));
        page.locator("[data-pages]").focus();
        List<Focused> round = new ArrayList<>();
        Set<String> fields = new LinkedHashSet<>();
        while (true) {
            Focused next = pressed(page, "n", round.isEmpty() ? "" : round.getLast().field());
            if (!fields.add(next.field())) {
                assertThat(next.field()).as("round and round").isEqualTo(round.getFirst().field());
                break;
            }
            round.add(next);
        }
        assertThat(pressed(page, "Shift+N", round.getFirst().field()).field()).isEqualTo(round.getLast().field());
        return round;
    }

    private static Focused pressed(Page page, String key, String before) {
        page.keyboard().press(key);
        page.waitForFunction(
                "before => document.activeElement.matches('.place') && document.activeElement.dataset.field !== before", before);
        @SuppressWarnings("unchecked")
        Map<String, Object> focused = (Map<String, Object>) page.evaluate(FOCUSED);
        return new Focused(
                String.valueOf(focused.get("field")),
                String.valueOf(focused.get("wanted")),
                String.valueOf(focused.get("under")),
                ((Number) focused.get("boxes")).intValue(),
                Boolean.TRUE.equals(focused.get("seen")),
                ((Number) focused.get("top")).doubleValue());
    }

    private static void overTheirWords(List<Focused> round) {
        assertThat(round).hasSizeGreaterThan(4).allSatisfy(box -> {
            assertThat(box.seen()).as(box + " is on the screen").isTrue();
            // What a stamp shows is drawn: no letter of it can be chosen.
            if (!box.field().startsWith("cue-")) {
                for (String words : box.wanted().split("\\|")) {
                    assertThat(solid(box.under())).as(box.field()).contains(solid(words));
                }
            }
        });
    }

    private static String solid(String words) {
        return words.replaceAll("[\\s\\u00A0]+", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static Focused of(List<Focused> round, String field) {
        return round.stream().filter(box -> box.field().equals(field)).findFirst().orElseThrow();
    }

    /** A box leads to the field of the form that it filled, or to its line in the list. */
    private static void clicked(Page page) {
        page.evaluate("document.querySelector('.place[data-field=recipients], .place[data-field=issuer]').click()");
        assertThat(page.evaluate("document.activeElement.dataset.entry ?? document.activeElement.name"))
                .isIn("recipients", "issuer");
    }
}
