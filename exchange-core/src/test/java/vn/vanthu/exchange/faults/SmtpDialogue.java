package vn.vanthu.exchange.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks SMTP by hand, so that a test can say what no mail program would. */
public final class SmtpDialogue implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    private SmtpDialogue(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.out = socket.getOutputStream();
    }

    public static SmtpDialogue with(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
        SmtpDialogue dialogue = new SmtpDialogue(socket);
        dialogue.reply();
        dialogue.say("EHLO test.example");
        return dialogue;
    }

    /** @return the last line of the answer, with its code */
    public String say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return reply();
    }

    /** Envelope and content in one go. */
    public String send(String from, String to, String message) throws IOException {
        say("MAIL FROM:<" + from + ">");
        String recipient = say("RCPT TO:<" + to + ">");
        if (!recipient.startsWith("250")) {
            say("RSET");
            return recipient;
        }
        say("DATA");
        return say(message.replace("\r\n.", "\r\n..") + "\r\n.");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String reply() throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("the server closed the connection");
        }
        return line;
    }
}
