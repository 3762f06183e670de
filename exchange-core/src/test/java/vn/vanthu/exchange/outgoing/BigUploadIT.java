package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.channel.MailSettings;

@HubTest
class BigUploadIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final long TOO_MANY_BYTES = 220L << 20;

    private final String hub;

    private final Reception reception;
    private final MailSettings mail;

    BigUploadIT(@Value("${local.server.port}") int port, @Autowired Reception reception, @Autowired MailSettings mail) {
        this.reception = reception;
        this.mail = mail;
        this.hub = "http://127.0.0.1:" + port;
    }

    @Test
    void tellsWhoeverSendsMoreThanTheServerTakesWhatIsWrong() throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build()) {
            String page = signIn(client);
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(hub + "/van-ban-di?_csrf="
                                    + URLEncoder.encode(token(page), StandardCharsets.UTF_8)))
                            .header("Content-Type", "multipart/form-data; boundary=ranh")
                            .POST(BodyPublishers.ofInputStream(BigUploadIT::body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Tệp lớn quá", "Mức tối đa của mỗi tệp");
        }
    }

    @Test
    void takesNothingThatTheMailListenerWouldRefuseOnceItHasItsNumber() throws Exception {
        long most = reception.mostMegabytes() << 20;
        assertThat(reception.mostMegabytes()).isEqualTo(42);
        assertThat(reception.objections(offered(most + 1)))
                .singleElement()
                .asString()
                .contains("43 MB", "42 MB mà thư điện tử gửi được");
        assertThat(reception.objections(offered(most))).isEmpty();
        assertThat(reception.objections(offered(0))).singleElement().asString().contains("rỗng");
        assertThat(base64(most)).isLessThan(mail.largestBytes() - (1 << 20));
    }

    private static long base64(long bytes) throws Exception {
        try (CountingOutput counted = new CountingOutput();
                var encoder = Base64.getMimeEncoder().wrap(counted);
                InputStream zeros = new NoBytes(bytes)) {
            zeros.transferTo(encoder);
            encoder.close();
            return counted.bytes;
        }
    }

    private static final class CountingOutput extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }
    }

    private static final class NoBytes extends InputStream {
        private long left;

        NoBytes(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }
    }

    private String signIn(HttpClient client) throws Exception {
        String form = client.send(
                        HttpRequest.newBuilder(URI.create(hub + "/dang-nhap")).build(), BodyHandlers.ofString())
                .body();
        client.send(
                HttpRequest.newBuilder(URI.create(hub + "/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=duyen.sxd&password="
                                + URLEncoder.encode(DeskRunner.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                                + URLEncoder.encode(token(form), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.discarding());
        return client.send(
                        HttpRequest.newBuilder(URI.create(hub + "/van-ban-di")).build(), BodyHandlers.ofString())
                .body();
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static InputStream body() {
        byte[] head = ("--ranh\r\nContent-Disposition: form-data; name=\"bieu-mau\"\r\n\r\nx\r\n--ranh\r\n"
                        + "Content-Disposition: form-data; name=\"tep\"; filename=\"lon.pdf\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] foot = "\r\n--ranh--\r\n".getBytes(StandardCharsets.US_ASCII);
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), new Zeros(TOO_MANY_BYTES), new ByteArrayInputStream(foot))));
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            java.util.Arrays.fill(target, offset, offset + given, (byte) 0);
            left -= given;
            return given;
        }
    }

    private static Reception.Offered offered(long bytes) {
        return new Reception.Offered() {
            @Override
            public String name() {
                return "a.pdf";
            }

            @Override
            public long bytes() {
                return bytes;
            }

            @Override
            public InputStream open() {
                return InputStream.nullInputStream();
            }
        };
    }
}
