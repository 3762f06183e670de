package vn.vanthu.exchange.faults;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What came back, after all redirects. */
public record WebPage(int status, URI address, Optional<String> mediaType, Document html) {

    static WebPage of(HttpResponse<String> answer) {
        return new WebPage(
                answer.statusCode(),
                answer.uri(),
                answer.headers().firstValue("Content-Type"),
                Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    /** What a person reads. */
    public String text() {
        return html.text();
    }

    public boolean has(String selector) {
        return html.selectFirst(selector) != null;
    }

    public List<String> texts(String selector) {
        return html.select(selector).eachText();
    }

    public Element element(String selector) {
        Element found = html.selectFirst(selector);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no " + selector + " at " + address + " (" + status + "):\n" + html.body());
        }
        return found;
    }

    public WebForm form(String selector) {
        return WebForm.of((FormElement) element(selector), address);
    }

    /** The form that a button with these words sends. */
    public WebForm pressing(String words) {
        Element button = html.select("button").stream()
                .filter(candidate -> candidate.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no button «" + words + "» at " + address + " (" + status + "):\n" + html.body()));
        Element form = button.hasAttr("form") ? html.getElementById(button.attr("form")) : button.closest("form");
        return WebForm.of((FormElement) form, address).pressing(button);
    }

    /** Where a link with these words leads. */
    public URI link(String words) {
        return html.select("a[href]").stream()
                .filter(link -> link.text().contains(words))
                .findFirst()
                .map(link -> address.resolve(link.attr("href")))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no link «" + words + "» at " + address + " (" + status + "):\n" + html.body()));
    }
}
