package vn.vanthu.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for pages as a browser does: keeps cookies, sends tokens of forms; follows redirects only when told. */
public final class Browser implements AutoCloseable {

    public static final String DEMO_PASSWORD = "VanThu@2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String base;

    public Browser(int port) {
        this(port, HttpClient.newBuilder());
    }

    /** One whose requests come from that address of this machine. */
    public static Browser from(int port, String address) {
        return new Browser(port, HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)));
    }

    private Browser(int port, HttpClient.Builder builder) {
        client = builder.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(Redirect.NEVER)
                .build();
        base = "http://127.0.0.1:" + port;
    }

    public static Browser signedIn(int port, String username) throws IOException, InterruptedException {
        Browser browser = new Browser(port);
        HttpResponse<String> answer =
                browser.submit("/dang-nhap", "/dang-nhap", Map.of("username", username, "password", DEMO_PASSWORD));
        if (answer.statusCode() != 302 || location(answer).contains("loi")) {
            throw new IllegalStateException(username + " cannot sign in: " + answer.statusCode());
        }
        return browser;
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Accept", "text/html");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** With another Accept than a page's. */
    public HttpResponse<String> fetch(String path, String accept) throws IOException, InterruptedException {
        return send(request(path).header("Accept", accept));
    }

    /** Opens the page and sends a form of it with its token. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return post(action, fields, token(get(page).body()));
    }

    public HttpResponse<String> post(String action, Map<String, String> fields, String token)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Mode", "navigate")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token))));
    }

    /** Opens the page and sends files as its form does. */
    public HttpResponse<String> upload(String page, String action, String field, Path... files)
            throws IOException, InterruptedException {
        return send(action, field, token(get(page).body()), files);
    }

    public HttpResponse<String> send(String action, String field, String token, Path... files)
            throws IOException, InterruptedException {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Path file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                            + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(file));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(action + "?_csrf=" + encode(token))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Mode", "navigate")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form with a token on the page");
        }
        return token.group(1);
    }

    /** Where a redirect leads, without the host. */
    public static String location(HttpResponse<String> answer) {
        URI to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    /** What is downloaded. */
    public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
