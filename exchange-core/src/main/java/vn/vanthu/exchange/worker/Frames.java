package vn.vanthu.exchange.worker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Messages on a pipe: four bytes of length, then that many bytes. */
final class Frames {
    private Frames() {}

    static void write(OutputStream out, byte[] message) throws IOException {
        int length = message.length;
        out.write(new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        out.write(message);
        out.flush();
    }

    /**
     * @throws EOFException where the other end closed
     * @throws TooLongException where the message is longer than allowed; nothing of it has been read
     */
    static byte[] read(InputStream in, int longest) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int length = data.readInt();
        if (length < 0 || length > longest) {
            throw new TooLongException(length);
        }
        byte[] message = new byte[length];
        data.readFully(message);
        return message;
    }

    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;

        private TooLongException(int length) {
            super("a message of " + Integer.toUnsignedString(length) + " bytes");
        }
    }
}
