package vn.vanthu.exchange.worker;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The loopback interface of a network namespace of our own, which is down when the namespace is new. */
final class Loopback {
    private static final String NAME = "lo";
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;

    private static final int AF_INET = 2;
    private static final int SOCK_DGRAM = 2;
    private static final long SIOCSIFFLAGS = 0x8914;
    private static final short UP_AND_RUNNING = 0x1 | 0x40;
    /** {@code struct ifreq}: sixteen bytes of name, then a union that begins with the flags. */
    private static final long REQUEST_BYTES = 40;

    private static final long FLAGS_AT = 16;

    private Loopback() {}

    /** Does what it can: where it may not, whoever needs loopback finds it closed. */
    static void up() {
        if (!isUp()) {
            raise();
        }
    }

    private static boolean isUp() {
        try {
            NetworkInterface loopback = NetworkInterface.getByName(NAME);
            return loopback != null && loopback.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    private static void raise() {
        Linker linker = Linker.nativeLinker();
        MethodHandle socket = find(linker, "socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        MethodHandle ioctl = find(
                linker,
                "ioctl",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, POINTER),
                Linker.Option.firstVariadicArg(2));
        MethodHandle close = find(linker, "close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(REQUEST_BYTES);
            request.setString(0, NAME);
            request.set(ValueLayout.JAVA_SHORT, FLAGS_AT, UP_AND_RUNNING);
            int descriptor = (int) socket.invokeExact(AF_INET, SOCK_DGRAM, 0);
            int _ = (int) ioctl.invokeExact(descriptor, SIOCSIFFLAGS, request);
            int _ = (int) close.invokeExact(descriptor);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle find(Linker linker, String name, FunctionDescriptor shape, Linker.Option... options) {
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape, options);
    }
}
