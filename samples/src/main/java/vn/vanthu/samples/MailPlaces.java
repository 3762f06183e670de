package vn.vanthu.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** EML, MSG and winmail.dat, and what lies in a package of signed files where nobody looks. */
final class MailPlaces {
    private static final String BODY = "Kính gửi Quý cơ quan, xin gửi kèm thông báo về lịch làm việc tháng 12./.";
    private static final int UNICODE = 0x001F;
    private static final int BINARY = 0x0102;

    private MailPlaces() {}

    static List<MarkPlace> all() {
        return List.of(
                new MarkPlace("eml-subject", "eml", (words, file) -> eml(file, words, text(BODY))),
                new MarkPlace(
                        "eml-text", "eml", (words, file) -> eml(file, "Lịch làm việc", text(words + "\n" + BODY))),
                new MarkPlace(
                        "eml-html",
                        "eml",
                        (words, file) -> eml(
                                file,
                                "Lịch làm việc",
                                part(
                                        "text/html; charset=utf-8",
                                        "",
                                        Zips.utf8("<p>" + words + "</p><p>" + BODY + "</p>")))),
                new MarkPlace(
                        "eml-quoted-printable",
                        "eml",
                        (words, file) -> eml(
                                file,
                                "Lịch làm việc",
                                "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                                        + quoted(words) + "\r\n\r\n" + quoted(BODY))),
                new MarkPlace(
                        "eml-attached-text",
                        "eml",
                        (words, file) -> eml(
                                file,
                                "Lịch làm việc",
                                text(BODY),
                                part(
                                        "text/plain; name=lich.txt",
                                        "attachment; filename=lich.txt",
                                        Zips.utf8(words + "\n" + BODY)))),
                new MarkPlace(
                        "eml-part-subject-meta",
                        "eml",
                        (words, file) -> eml(
                                file,
                                "Lịch làm việc",
                                "Content-Description: =?utf-8?B?"
                                        + Base64.getEncoder().encodeToString(Zips.utf8(words)) + "?=\r\n"
                                        + text(BODY))),
                new MarkPlace("eml-address-remark-meta", "eml", (words, file) -> {
                    eml(file, "Lịch làm việc", text(BODY));
                    Files.writeString(
                            file,
                            Files.readString(file).replace("stc@anlac.example", "stc@anlac.example (" + words + ")"));
                }),
                new MarkPlace("eml-header-meta", "eml", (words, file) -> {
                    eml(file, "Lịch làm việc", text(BODY));
                    Files.writeString(file, "X-Do-Mat: " + words + "\r\n" + Files.readString(file));
                }),
                new MarkPlace("eml-message-inside", "eml", (words, file) -> {
                    eml(file, "Lịch làm việc", text(words + "\n" + BODY));
                    eml(file, Map.of("trong.eml", Files.readAllBytes(file)));
                }),
                new MarkPlace(
                        "eml-pretended-signature",
                        "eml",
                        (words, file) -> eml(
                                file,
                                "Lịch làm việc",
                                text(BODY),
                                part(
                                        "application/pkcs7-signature; name=smime.p7s",
                                        "",
                                        Zips.utf8(words + "\n" + BODY)))),
                new MarkPlace(
                        "asice-beside-signatures",
                        "asice",
                        (words, file) -> Files.write(
                                file,
                                Zips.of(Map.of(
                                        "cong-van.txt",
                                        Zips.utf8(BODY),
                                        "META-INF/signatures0.xml",
                                        Zips.utf8("<signatures/>"),
                                        "META-INF/ghi-chu.html",
                                        Zips.utf8("<p>" + words + "</p><p>" + BODY + "</p>"))))),
                new MarkPlace("msg-subject", "msg", (words, file) -> msg(file, words, BODY, Map.of())),
                new MarkPlace("msg-text", "msg", (words, file) -> msg(file, "Lịch", words + "\r\n" + BODY, Map.of())),
                new MarkPlace("winmail-subject", "dat", (words, file) -> winmail(file, words, Map.of())));
    }

    private static String text(String text) {
        return part("text/plain; charset=utf-8", "", Zips.utf8(text));
    }

    static String part(String type, String disposition, byte[] content) {
        return "Content-Type: " + type + "\r\n"
                + (disposition.isEmpty() ? "" : "Content-Disposition: " + disposition + "\r\n")
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content);
    }

    /** A message with files attached. */
    static void eml(Path file, Map<String, byte[]> attachments) throws IOException {
        List<String> parts = new java.util.ArrayList<>(List.of(text(BODY)));
        attachments.forEach((name, content) -> parts.add(part(
                name.endsWith(".eml") ? "message/rfc822" : "application/octet-stream",
                "attachment; filename*=UTF-8''" + name,
                content)));
        eml(file, "Lịch làm việc", parts.toArray(String[]::new));
    }

    private static void eml(Path file, String subject, String... parts) throws IOException {
        StringBuilder message =
                new StringBuilder("From: Văn thư <vanthu@sxd.anlac.example>\r\nTo: stc@anlac.example\r\n"
                        + "Date: Tue, 13 Oct 2026 08:00:00 +0700\r\nSubject: =?utf-8?B?"
                        + Base64.getEncoder().encodeToString(Zips.utf8(subject))
                        + "?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=ranh-gioi\r\n\r\n");
        for (String part : parts) {
            message.append("--ranh-gioi\r\n").append(part).append("\r\n");
        }
        Files.write(file, Zips.utf8(message.append("--ranh-gioi--\r\n").toString()));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        int width = 0;
        for (byte b : Zips.utf8(text)) {
            String piece = b < 0x20 || b == '=' || b > 0x7E ? "=%02X".formatted(b & 0xFF) : String.valueOf((char) b);
            quoted.append(piece);
            width += piece.length();
            if (width > 70) {
                quoted.append("=\r\n");
                width = 0;
            }
        }
        return quoted.toString();
    }

    /** Properties lie in streams named by what they are; their table says that they are there. */
    static void msg(Path file, String subject, String body, Map<String, byte[]> attachments) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            DirectoryEntry root = compound.getRoot();
            ByteBuffer head = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
            head.putInt(8, 0).putInt(12, attachments.size()).putInt(16, 0).putInt(20, attachments.size());
            table(root, head.array(), 0x001A, 0x0037, 0x1000);
            property(root, 0x001A, UNICODE, utf16("IPM.Note"));
            property(root, 0x0037, UNICODE, utf16(subject));
            property(root, 0x1000, UNICODE, utf16(body));
            int number = 0;
            for (Map.Entry<String, byte[]> attachment : attachments.entrySet()) {
                DirectoryEntry home = root.createDirectory("__attach_version1.0_#%08X".formatted(number++));
                table(home, new byte[8], 0x3707, 0x3701);
                property(home, 0x3707, UNICODE, utf16(attachment.getKey()));
                property(home, 0x3701, BINARY, attachment.getValue());
            }
            root.createDirectory("__nameid_version1.0")
                    .createDocument("__substg1.0_00020102", new java.io.ByteArrayInputStream(new byte[0]));
            compound.writeFilesystem(out);
        }
    }

    private static void table(DirectoryEntry home, byte[] head, int... properties) throws IOException {
        ByteBuffer table =
                ByteBuffer.allocate(head.length + 16 * properties.length).order(ByteOrder.LITTLE_ENDIAN);
        table.put(head);
        for (int property : properties) {
            table.putInt(property << 16 | (property == 0x3701 ? BINARY : UNICODE))
                    .putInt(6)
                    .putInt(2)
                    .putInt(0);
        }
        home.createDocument("__properties_version1.0", new java.io.ByteArrayInputStream(table.array()));
    }

    private static void property(DirectoryEntry home, int id, int type, byte[] value) throws IOException {
        home.createDocument("__substg1.0_%04X%04X".formatted(id, type), new java.io.ByteArrayInputStream(value));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    /** TNEF: attributes one after the other, the subject among the MAPI properties. */
    static void winmail(Path file, String subject, Map<String, byte[]> attachments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(little(4, 0x223E9F78));
        out.write(little(2, 1));
        ByteArrayOutputStream properties = new ByteArrayOutputStream();
        byte[] said = utf16(subject + "\0");
        properties.write(little(4, 1));
        properties.write(little(4, 0x0037001F));
        properties.write(little(4, 1));
        properties.write(little(4, said.length));
        properties.write(said);
        properties.write(new byte[(4 - said.length % 4) % 4]);
        attribute(out, 1, 0x00069003, properties.toByteArray());
        for (Map.Entry<String, byte[]> attachment : attachments.entrySet()) {
            attribute(out, 2, 0x00069002, new byte[14]);
            attribute(out, 2, 0x00018010, (attachment.getKey() + "\0").getBytes(StandardCharsets.US_ASCII));
            attribute(out, 2, 0x0006800F, attachment.getValue());
        }
        Files.write(file, out.toByteArray());
    }

    private static void attribute(OutputStream out, int level, int id, byte[] content) throws IOException {
        int sum = 0;
        for (byte b : content) {
            sum += b & 0xFF;
        }
        out.write(level);
        out.write(little(4, id));
        out.write(little(4, content.length));
        out.write(content);
        out.write(little(2, sum));
    }

    private static byte[] little(int bytes, int value) {
        byte[] little = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            little[i] = (byte) (value >> (8 * i));
        }
        return little;
    }
}
