package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Properties;
import java.util.random.RandomGenerator;
import vn.vanthu.exchange.content.DurableFile;

/** Ports and passwords of one data folder, made once, so that several hubs run side by side. */
record HubSettings(
        int databasePort,
        String superuserPassword,
        String ownerPassword,
        String applicationPassword,
        int httpPort,
        int smtpPort) {

    private static final int HTTP = 8080;
    private static final int SMTP = 2525;

    static HubSettings of(Path file, RandomGenerator random) throws IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        HubSettings fresh = new HubSettings(
                freePort(0), password(random), password(random), password(random), freePort(HTTP), freePort(SMTP));
        fresh.write(file);
        return fresh;
    }

    /** The port was taken by somebody else meanwhile. */
    HubSettings withOtherDatabasePort(Path file) throws IOException {
        HubSettings moved =
                new HubSettings(freePort(0), superuserPassword, ownerPassword, applicationPassword, httpPort, smtpPort);
        moved.write(file);
        return moved;
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort(int wanted) throws IOException {
        if (wanted != 0) {
            for (int port = wanted; port < wanted + 100; port++) {
                if (isFree(port)) {
                    return port;
                }
            }
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static String password(RandomGenerator random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static HubSettings read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return new HubSettings(
                Integer.parseInt(required(values, "database.port")),
                required(values, "database.superuser.password"),
                required(values, "database.owner.password"),
                required(values, "database.application.password"),
                Integer.parseInt(required(values, "http.port")),
                Integer.parseInt(required(values, "smtp.port")));
    }

    private static String required(Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new GroundException(
                    GroundException.ErrorCode.FOLDER_UNUSABLE, "hub.properties thiếu " + key + " / lacks " + key);
        }
        return value;
    }

    private void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        text.write("database.port=" + databasePort + '\n');
        text.write("database.superuser.password=" + superuserPassword + '\n');
        text.write("database.owner.password=" + ownerPassword + '\n');
        text.write("database.application.password=" + applicationPassword + '\n');
        text.write("http.port=" + httpPort + '\n');
        text.write("smtp.port=" + smtpPort + '\n');
        DurableFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
