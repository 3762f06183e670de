package vn.vanthu.samples.hostile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Mail, RTF, HTML and plain text that nest or run on. */
final class HostileText {
    private static final String HEAD = "From: a@anlac.example\r\nTo: b@anlac.example\r\nSubject: x\r\n"
            + "Date: Tue, 13 Oct 2026 08:00:00 +0700\r\nMIME-Version: 1.0\r\n";

    private HostileText() {}

    private interface Content {
        void write(BufferedWriter out) throws IOException;
    }

    static List<HostileFile> all() {
        return List.of(
                text("phan-long-nhau.eml", out -> {
                    out.write(HEAD);
                    for (int i = 0; i < 20_000; i++) {
                        out.write("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
                    }
                    out.write("Content-Type: text/plain\r\n\r\nx\r\n");
                }),
                text("thu-trong-thu.eml", out -> {
                    for (int i = 0; i < 5_000; i++) {
                        out.write(HEAD + "Content-Type: message/rfc822\r\n\r\n");
                    }
                    out.write(HEAD + "\r\nx\r\n");
                }),
                text("nhieu-phan.eml", out -> {
                    out.write(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
                    for (int i = 0; i < 200_000; i++) {
                        out.write("--b\r\nContent-Type: application/octet-stream; name=a\r\n\r\nx\r\n");
                    }
                }),
                text("nhieu-dau-thu.eml", out -> {
                    for (int i = 0; i < 500_000; i++) {
                        out.write("X-" + i + ": " + i + "\r\n");
                    }
                    out.write(HEAD + "\r\nx\r\n");
                }),
                text("dau-thu-dai.eml", out -> {
                    out.write("Subject: ");
                    for (int i = 0; i < 200_000; i++) {
                        out.write("=?utf-8?B?Q+G7mW5nIGjDsmEgeMOj?=\r\n ");
                    }
                    out.write("\r\n" + HEAD + "\r\nx\r\n");
                }),
                text("quoted-printable.eml", out -> {
                    out.write(HEAD + "Content-Type: text/plain; charset=utf-8\r\n"
                            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n");
                    for (int i = 0; i < 1_000_000; i++) {
                        out.write("=\r\n=3D=3D=3D=20=20=20=20=20=20=\r\n");
                    }
                }),
                text("nhom-sau.rtf", out -> repeat(out, "{\\rtf1 ", "{\\b ", 1_000_000)),
                text("khong-het-dong.rtf", out -> repeat(out, "{\\rtf1\\ansi ", "\\b a\\b0 \\u7853?", 2_000_000)),
                text(
                        "doi-tuong-lon.rtf",
                        out -> repeat(out, "{\\rtf1{\\object{\\*\\objdata ", "d0cf11e0".repeat(32), 400_000)),
                text("the-sau.html", out -> repeat(out, "<html><body>", "<div>", 1_000_000)),
                text("bang-sau.html", out -> repeat(out, "<html><body>", "<table><tr><td>", 200_000)),
                text("the-chua-dong.html", out -> repeat(out, "<html><body>", "<b><a href=x><p><i>x", 150_000)),
                text("thuoc-tinh.html", out -> {
                    out.write("<html><body><p");
                    for (int i = 0; i < 500_000; i++) {
                        out.write(" a" + i + "=1");
                    }
                    out.write(">x");
                }),
                text("mot-dong-dai.txt", out -> repeat(out, "Số: ", "MẬ T ", 3_000_000)),
                text("dau-chong-dau.txt", out -> repeat(out, "M", "\u0323\u0302", 3_000_000)),
                text(
                        "truong-nhieu.rtf",
                        out -> repeat(out, "{\\rtf1 ", "{\\field{\\*\\fldinst QUOTE \"x\"}}", 300_000)),
                text("bien-nhieu.rtf", out -> repeat(out, "{\\rtf1{\\*\\docvar ", "{a}", 2_000_000)),
                text("ten-dai.eml", out -> repeat(out, HEAD + "Cc: ", "(", 900_000)),
                text("nhieu-dong.txt", out -> repeat(out, "", "Độ mật\n", 2_500_000)));
    }

    private static HostileFile text(String name, Content content) {
        return new HostileFile(name, file -> {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                content.write(out);
            }
        });
    }

    private static void repeat(BufferedWriter out, String start, String piece, int times) throws IOException {
        out.write(start);
        for (int i = 0; i < times; i++) {
            out.write(piece);
        }
    }
}
