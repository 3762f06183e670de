package vn.vanthu.exchange.intake;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks SMTP line by line, as any program may. */
final class SmtpTalk implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    SmtpTalk(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        answer();
        say("EHLO test.example");
    }

    /** The last line of the answer. */
    String say(String line) throws IOException {
        write(line + "\r\n");
        out.flush();
        return answer();
    }

    /** Lines may end with a line feed alone; dots are stuffed. */
    String send(String from, String to, byte[] message) throws IOException {
        say("MAIL FROM:<" + from + ">");
        String answer = say("RCPT TO:<" + to + ">");
        if (!answer.startsWith("250")) {
            return answer;
        }
        return data(message);
    }

    String data(byte[] message) throws IOException {
        say("DATA");
        boolean startOfLine = true;
        for (byte value : message) {
            if (startOfLine && value == '.') {
                out.write('.');
            }
            out.write(value);
            startOfLine = value == '\n';
        }
        write((startOfLine ? "" : "\r\n") + ".\r\n");
        out.flush();
        return answer();
    }

    /** Begins a message and hangs up in the middle of it. */
    void breakOff(String start) throws IOException {
        say("DATA");
        write(start);
        out.flush();
        socket.close();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String answer() throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
