package vn.vanthu.exchange.revocation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.vanthu.exchange.revocation.FetchFailedException.Why;

/**
 * One question over plain HTTP/1.0: the name is resolved once and that very address is connected to, nothing is
 * redirected, and time and size have an end whatever the other side does.
 */
final class BoundedHttp {
    private static final int HTTP = 80;
    private static final int OK = 200;
    private static final int LONGEST_HEAD = 16 << 10;
    private static final int END_OF_HEAD = 0x0D0A0D0A;

    private final Duration timeout;
    private final int mostBytes;
    private final Resolver resolver;

    /** From a name to addresses. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    BoundedHttp(Duration timeout, int mostBytes, Resolver resolver) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        this.resolver = resolver;
    }

    /**
     * @param request posted as an OCSP request; empty: the address is got
     * @param mayBePrivate whether an address of this machine or of a private network will do
     * @throws FetchFailedException saying why there is no answer
     */
    byte[] ask(URI address, byte[] request, boolean mayBePrivate) throws FetchFailedException {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        Socket socket = new Socket();
        long deadline = System.nanoTime() + timeout.toNanos();
        Thread.ofVirtual().name("revocation").start(() -> {
            try {
                answer.complete(exchange(socket, address, request, mayBePrivate, deadline));
            } catch (IOException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        try (socket) {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new FetchFailedException(Why.TIMEOUT, address.getHost() + " did not answer in " + timeout);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof FetchFailedException known
                    ? known
                    : failure.getCause() instanceof SocketTimeoutException
                            ? new FetchFailedException(Why.TIMEOUT, address.getHost() + " is too slow")
                            : new FetchFailedException(Why.NOT_REACHED, address.getHost() + ": " + failure.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailedException(Why.TIMEOUT, "interrupted");
        } catch (IOException closing) {
            throw new FetchFailedException(Why.NOT_REACHED, address.getHost() + ": " + closing.getMessage());
        }
    }

    private byte[] exchange(Socket socket, URI address, byte[] request, boolean mayBePrivate, long deadline)
            throws IOException {
        InetAddress target = target(address.getHost(), mayBePrivate);
        int port = address.getPort() < 0 ? HTTP : address.getPort();
        socket.connect(new InetSocketAddress(target, port), left(deadline));
        OutputStream out = socket.getOutputStream();
        out.write(head(address, port, request).getBytes(StandardCharsets.US_ASCII));
        out.write(request);
        out.flush();
        return answer(socket, deadline);
    }

    private InetAddress target(String host, boolean mayBePrivate) throws IOException {
        for (InetAddress each : resolver.resolve(host)) {
            if (mayBePrivate || !isPrivate(each)) {
                return each;
            }
        }
        throw new FetchFailedException(Why.PRIVATE_ADDRESS, host + " lies at no public address");
    }

    /** Of this machine, of a private or shared network, of a link, of a group, or of nobody. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress();
        return special
                || (address instanceof Inet6Address
                        ? (first & 0xfe) == 0xfc || first == 0 || first == 0x20 && second == 0x02
                        : first == 0 || first >= 240 || first == 100 && (second & 0xc0) == 64);
    }

    private static String head(URI address, int port, byte[] request) {
        String path = Optional.ofNullable(address.getRawPath())
                .filter(each -> !each.isEmpty())
                .orElse("/");
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String start = (request.length == 0 ? "GET " : "POST ") + path + query + " HTTP/1.0\r\n";
        String host = "Host: " + address.getHost() + (port == HTTP ? "" : ":" + port) + "\r\nConnection: close\r\n";
        String body = request.length == 0
                ? ""
                : "Content-Type: application/ocsp-request\r\nContent-Length: " + request.length + "\r\n";
        return start + host + body + "\r\n";
    }

    private byte[] answer(Socket socket, long deadline) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int lastFour = 0;
        while (lastFour != END_OF_HEAD) {
            socket.setSoTimeout(left(deadline));
            int next = in.read();
            if (next < 0 || head.size() >= LONGEST_HEAD) {
                throw new FetchFailedException(Why.MALFORMED, "no head of an answer");
            }
            head.write(next);
            lastFour = lastFour << 8 | next;
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1);
        status(lines[0]);
        long announced = announced(lines);
        if (announced > mostBytes) {
            throw new FetchFailedException(Why.TOO_BIG, announced + " bytes");
        }
        byte[] body = body(socket, in, deadline);
        if (announced >= 0 && announced != body.length) {
            throw new FetchFailedException(Why.MALFORMED, body.length + " bytes of " + announced);
        }
        return body;
    }

    private byte[] body(Socket socket, InputStream in, long deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        while (true) {
            socket.setSoTimeout(left(deadline));
            int read = in.read(buffer);
            if (read < 0) {
                return body.toByteArray();
            }
            if (body.size() + read > mostBytes) {
                throw new FetchFailedException(Why.TOO_BIG, "more than " + mostBytes + " bytes");
            }
            body.write(buffer, 0, read);
        }
    }

    private static void status(String line) throws FetchFailedException {
        String[] words = line.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
            throw new FetchFailedException(Why.MALFORMED, "no HTTP");
        }
        if (!words[1].equals(String.valueOf(OK))) {
            throw new FetchFailedException(Why.STATUS, "status " + words[1]);
        }
    }

    /** @return -1 where it is not said */
    private static long announced(String[] lines) throws FetchFailedException {
        long length = -1;
        for (String line : lines) {
            String low = line.toLowerCase(Locale.ROOT);
            if (low.startsWith("transfer-encoding:") || low.startsWith("content-encoding:")) {
                throw new FetchFailedException(Why.MALFORMED, "an encoding that was not asked for");
            }
            if (low.startsWith("content-length:")) {
                try {
                    length = Long.parseLong(
                            low.substring("content-length:".length()).strip());
                } catch (NumberFormatException e) {
                    throw new FetchFailedException(Why.MALFORMED, "no length");
                }
            }
        }
        return length;
    }

    private static int left(long deadline) throws SocketTimeoutException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException("no time left");
        }
        return Math.toIntExact(millis);
    }
}
