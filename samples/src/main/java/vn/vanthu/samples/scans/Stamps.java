package vn.vanthu.samples.scans;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Rectangular stamps: secrecy, the end of it, urgency, arrival. */
final class Stamps {
    private Stamps() {}

    /** @param size in millimetres over all */
    record Stamp(Size size, Consumer<Graphics2D> drawing) {}

    /** Millimetres. */
    record Size(double width, double height) {}

    /** One word in one or two frames. */
    static Stamp framed(String word, RandomGenerator random) {
        double height = 8.5 + random.nextDouble() * 3.5;
        Faces faces = new Faces(random.nextInt(3) == 0 ? "Arimo" : "Tinos");
        float letters = (float) (height * 0.62);
        double width = faces.width(word, Faces.Face.BOLD, letters) + 5 + random.nextDouble() * 6;
        boolean twice = random.nextInt(3) == 0;
        float line = 0.6f + random.nextFloat() * 0.5f;
        return new Stamp(new Size(width, height), canvas -> {
            frame(canvas, width, height, line);
            if (twice) {
                frame(canvas, width - 2.2, height - 2.2, 0.3f);
            }
            float size = twice ? letters * 0.85f : letters;
            text(canvas, faces, Faces.Face.BOLD, word, size, 0, size * 0.36);
        });
    }

    /** ĐÃ GIẢI MẬT with its day. */
    static Stamp declassified(RandomGenerator random) {
        int day = 1 + random.nextInt(28);
        Faces faces = new Faces("Tinos");
        return new Stamp(new Size(46, 16), canvas -> {
            frame(canvas, 46, 16, 0.7f);
            text(canvas, faces, Faces.Face.BOLD, "ĐÃ GIẢI MẬT", 5.6f, 0, 0);
            text(canvas, faces, Faces.Face.REGULAR, "Ngày %02d tháng 10 năm 2026".formatted(day), 3.2f, 0, 5.4);
        });
    }

    /** Where and when it came in, the number and day in a clerk's hand. */
    static Stamp arrival(RandomGenerator random) {
        int number = 100 + random.nextInt(2800);
        int day = 1 + random.nextInt(28);
        String agency = List.of("VĂN PHÒNG UBND TỈNH", "SỞ TÀI CHÍNH", "TỈNH ỦY HẢI SƠN", "UBND XÃ ĐỒNG TÂM")
                .get(random.nextInt(4));
        Faces faces = new Faces("Tinos");
        return new Stamp(new Size(50, 30), canvas -> {
            frame(canvas, 50, 30, 0.6f);
            text(canvas, faces, Faces.Face.BOLD, agency, 3.6f, 0, -10.2);
            canvas.draw(new Line2D.Double(-25, -8, 25, -8));
            canvas.draw(new Line2D.Double(-9, -8, -9, 7));
            text(canvas, faces, Faces.Face.BOLD, "ĐẾN", 5, -17, 1);
            text(canvas, faces, Faces.Face.REGULAR, "Số: ..............", 3.6f, 7, -3);
            text(canvas, faces, Faces.Face.ITALIC, String.valueOf(number), 4.6f, 9, -3.6);
            text(canvas, faces, Faces.Face.REGULAR, "Ngày: ............", 3.6f, 7, 4);
            text(canvas, faces, Faces.Face.ITALIC, day + "/11", 4.6f, 10, 3.4);
            canvas.draw(new Line2D.Double(-25, 7, 25, 7));
            text(canvas, faces, Faces.Face.REGULAR, "Chuyển: ..........................", 3.6f, 0, 12);
        });
    }

    private static void frame(Graphics2D canvas, double width, double height, float line) {
        canvas.setStroke(new BasicStroke(line));
        canvas.draw(new Rectangle2D.Double(-width / 2 + line / 2, -height / 2 + line / 2, width - line, height - line));
    }

    private static void text(
            Graphics2D canvas, Faces faces, Faces.Face face, String text, float size, double x, double baseline) {
        canvas.setFont(faces.font(face, size));
        canvas.drawString(text, (float) (x - faces.width(text, face, size) / 2), (float) baseline);
    }
}
