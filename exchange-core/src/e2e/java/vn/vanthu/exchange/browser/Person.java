package vn.vanthu.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vanthu.exchange.faults.HubClient;

/** Somebody at a browser of his own. Whatever the browser complains about fails the test at the end. */
final class Person implements AutoCloseable {

    static final int WIDE_WIDTH = 1366;
    static final int WIDE_HEIGHT = 768;
    static final int NARROW_WIDTH = 390;
    static final int NARROW_HEIGHT = 844;

    private static final double LONG = 60_000;

    private static final int PICTURE_TRIES = 3;
    private static final double AFTER_A_FAILURE = 500;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern PICTURE_NAME = Pattern.compile("[a-z0-9-]+");

    private final URI hub;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private Person(URI hub, BrowserContext context) {
        this.hub = hub;
        this.context = context;
        context.setDefaultTimeout(20_000);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> {
            // A page that is left lets go of what it was still loading.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complaints.add(request.failure() + " " + request.url());
            }
        });
    }

    static Person wide(Browser browser, URI hub) {
        return new Person(
                hub, browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDE_WIDTH, WIDE_HEIGHT)));
    }

    static Person onAPhone(Browser browser, URI hub) {
        return new Person(
                hub,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(NARROW_WIDTH, NARROW_HEIGHT)
                        .setHasTouch(true)
                        .setIsMobile(true)));
    }

    static Person withoutScript(Browser browser, URI hub) {
        return new Person(
                hub,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDE_WIDTH, WIDE_HEIGHT)
                        .setJavaScriptEnabled(false)));
    }

    Page page() {
        return page;
    }

    Person signedIn(String username) {
        open("dang-nhap");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(HubClient.PASSWORD);
        press("Đăng nhập");
        assertThat(URI.create(page.url()).getPath()).as(username + " signs in").isNotEqualTo("/dang-nhap");
        return this;
    }

    /** @param path without a slash before it */
    Person open(String path) {
        page.navigate(hub.resolve(path).toString());
        return this;
    }

    Person press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
        return this;
    }

    Person follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
        return this;
    }

    Person fill(String field, String text) {
        page.locator("[name='" + field + "']:visible").first().fill(text);
        return this;
    }

    /** Waits for a button with these words; the page may come again by itself meanwhile. */
    Person awaits(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        return this;
    }

    /**
     * Waits until the document is shown beside the work: a step that has it judged again takes it away meanwhile, and a
     * viewer that still asks for it would find nothing.
     */
    Person sawTheDocument() {
        page.locator("[data-viewer] .page").first().waitFor();
        return this;
    }

    /** Waits until these words stand on the page. */
    Person reads(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    /** Asks for the page again until the words stand on it. */
    Person reloadUntil(String words) {
        long deadline = System.nanoTime() + Duration.ofMillis((long) LONG).toNanos();
        while (!sees().contains(words)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never read “" + words + "” at " + page.url() + ":\n" + sees());
            }
            page.waitForTimeout(500);
            page.reload();
        }
        return this;
    }

    /** All that can be read on the page once all of it has come, with plain spaces. */
    String sees() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page.locator("body").innerText().replace('\u00a0', ' ');
    }

    /** A picture of the page as it stands, wide and narrow. */
    Person pictured(String name) {
        if (!PICTURE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a picture's name: " + name);
        }
        var size = page.viewportSize();
        page.setViewportSize(WIDE_WIDTH, WIDE_HEIGHT);
        picture(name + "-wide");
        page.setViewportSize(NARROW_WIDTH, NARROW_HEIGHT);
        picture(name + "-narrow");
        page.setViewportSize(size.width, size.height);
        return this;
    }

    /** What the browser held against the pages so far: script errors, refused styles and scripts, missing files. */
    List<String> complaints() {
        List<String> left = new ArrayList<>(complaints);
        for (String wanted : expected) {
            left.stream()
                    .filter(complaint -> complaint.startsWith(wanted))
                    .findFirst()
                    .ifPresent(left::remove);
        }
        return left;
    }

    /** Presses a button whose answer has this status, which the browser mentions once, perhaps a little later. */
    Person pressRefused(String words, int status) {
        Response answer = page.waitForResponse(
                response -> response.status() == status && response.request().isNavigationRequest(),
                () -> press(words));
        expected.add(
                "Failed to load resource: the server responded with a status of " + status + " () " + answer.url());
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    /**
     * A picture of the page in this very window. A browser short of time sometimes says that it cannot take one, which
     * says nothing of the page: it is asked again, twice.
     */
    void picture(String file) {
        for (int left = PICTURE_TRIES - 1; !taken(file, left); left--) {
            page.waitForTimeout(AFTER_A_FAILURE);
        }
    }

    private boolean taken(String file, int triesLeft) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file + ".png")));
            return true;
        } catch (PlaywrightException failed) {
            if (triesLeft == 0 || !failed.getMessage().contains("Unable to capture screenshot")) {
                throw failed;
            }
            return false;
        }
    }
}
