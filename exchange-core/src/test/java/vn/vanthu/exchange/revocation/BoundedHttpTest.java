package vn.vanthu.exchange.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.exchange.revocation.FetchFailedException.Why;

/** Whatever the other side does, there is an end to it. */
class BoundedHttpTest {
    private static final byte[] NOTHING = {};
    private static final Duration TIMEOUT = Duration.ofMillis(700);

    @FunctionalInterface
    private interface Serving {
        void serve(Socket socket, OutputStream out) throws Exception;
    }

    @Test
    void givesTheBytesThatCame() throws Exception {
        assertThat(asked(says("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc")))
                .asString()
                .isEqualTo("abc");
        assertThat(asked(says("HTTP/1.0 200 OK\r\n\r\nabcd"))).asString().isEqualTo("abcd");
    }

    @Test
    void followsNoRedirectionAndTakesNoOtherStatus() {
        assertThat(why(says("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n")))
                .isEqualTo(Why.STATUS);
        assertThat(why(says("HTTP/1.1 500 No\r\n\r\n"))).isEqualTo(Why.STATUS);
        assertThat(why(says("xin chào\r\n\r\n"))).isEqualTo(Why.MALFORMED);
    }

    @Test
    void readsNoMoreThanItsBound() {
        assertThat(why(says("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"))).isEqualTo(Why.TOO_BIG);
        assertThat(why(says("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(5000)))).isEqualTo(Why.TOO_BIG);
        assertThat(why(says("HTTP/1.1 200 OK\r\nX: " + "x".repeat(20_000) + "\r\n\r\nabc")))
                .isEqualTo(Why.MALFORMED);
        assertThat(why(says("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")))
                .as("cut off on its way")
                .isEqualTo(Why.MALFORMED);
        assertThat(why(says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")))
                .isEqualTo(Why.MALFORMED);
    }

    @Test
    void waitsNoLongerThanItsTime() {
        long begun = System.nanoTime();
        assertThat(why((socket, out) -> Thread.sleep(5000))).as("silent").isEqualTo(Why.TIMEOUT);
        assertThat(why((socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 100; i++) {
                        out.write('x');
                        out.flush();
                        Thread.sleep(50);
                    }
                }))
                .as("one byte at a time")
                .isEqualTo(Why.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void connectsToNoPrivateAddressUnlessTold() {
        assertThat(why(says("HTTP/1.1 200 OK\r\n\r\nabc"), false)).isEqualTo(Why.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void knowsAddressesThatAreNobodysOnTheNet(String address) {
        assertThat(BoundedHttp.isPrivate(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.113.0.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2405:4800::1"})
    void knowsPublicAddresses(String address) {
        assertThat(BoundedHttp.isPrivate(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void saysWhenNobodyIsThere() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        FetchFailedException failure = catchThrowableOfType(
                FetchFailedException.class,
                () -> http().ask(URI.create("http://127.0.0.1:" + port + "/a"), NOTHING, true));
        assertThat(failure.why()).isEqualTo(Why.NOT_REACHED);
    }

    private static Serving says(String text) {
        return (socket, out) -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BoundedHttp http() {
        return new BoundedHttp(TIMEOUT, 4096, InetAddress::getAllByName);
    }

    private static byte[] asked(Serving serving) throws Exception {
        return asked(serving, true);
    }

    private static byte[] asked(Serving serving, boolean mayBePrivate) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept();
                        OutputStream out = socket.getOutputStream()) {
                    InputStream in = socket.getInputStream();
                    in.read(new byte[4096]);
                    serving.serve(socket, out);
                    out.flush();
                } catch (Exception gone) {
                    // the other side has had enough
                }
            });
            return http().ask(
                            URI.create("http://127.0.0.1:" + server.getLocalPort() + "/ca.crl"), NOTHING, mayBePrivate);
        }
    }

    private static Why why(Serving serving) {
        return why(serving, true);
    }

    private static Why why(Serving serving, boolean mayBePrivate) {
        return catchThrowableOfType(FetchFailedException.class, () -> asked(serving, mayBePrivate))
                .why();
    }
}
