package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One person at a browser without pictures or script: keeps cookies, follows redirects, sends forms as they stand. */
public final class HubClient implements AutoCloseable {

    public static final String PASSWORD = "VanThu@2026";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    public HubClient(URI address) {
        this.address = address;
    }

    /** A client with this person signed in. */
    public static HubClient of(HubProcess hub, String username) {
        HubClient client = new HubClient(hub.address());
        WebPage page = client.signIn(username, PASSWORD);
        if (page.address().getPath().equals("/dang-nhap")) {
            throw new IllegalStateException(username + " could not sign in:\n" + page.text());
        }
        return client;
    }

    public WebPage signIn(String username, String password) {
        return send(get("dang-nhap")
                .form("form[action*=dang-nhap]")
                .with("username", username)
                .with("password", password));
    }

    /** @param path without a slash before it */
    public WebPage get(String path) {
        return page(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    public byte[] bytes(String path) {
        return exchange(HttpRequest.newBuilder(address.resolve(path)).GET(), BodyHandlers.ofByteArray())
                .body();
    }

    /** As if the session had ended, or another browser were used. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    public WebPage send(WebForm form) {
        URI target = form.action();
        if (form.method().equals("get")) {
            String query = encoded(form.fields());
            String bare = target.toString().replaceFirst("\\?.*", "");
            return page(HttpRequest.newBuilder(URI.create(query.isEmpty() ? bare : bare + "?" + query))
                    .GET());
        }
        if (!form.multipart()) {
            return page(HttpRequest.newBuilder(target)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded(form.fields()))));
        }
        String boundary = "----" + UUID.randomUUID();
        return page(HttpRequest.newBuilder(target)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(form, boundary)));
    }

    @Override
    public void close() {
        http.close();
    }

    private WebPage page(HttpRequest.Builder request) {
        return WebPage.of(exchange(
                request.header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin"),
                BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.timeout(PATIENCE).build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(List<WebForm.Field> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static BodyPublisher multipart(WebForm form, String boundary) {
        List<BodyPublisher> parts = new ArrayList<>();
        for (WebForm.Field field : form.fields()) {
            parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"\r\n\r\n"
                    + field.value() + "\r\n"));
        }
        for (WebForm.Upload upload : form.uploads()) {
            parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + upload.name()
                    + "\"; filename=\"" + upload.fileName() + "\"\r\nContent-Type: " + upload.mediaType()
                    + "\r\n\r\n"));
            Supplier<InputStream> content = upload.content();
            parts.add(BodyPublishers.ofInputStream(content));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }
}
