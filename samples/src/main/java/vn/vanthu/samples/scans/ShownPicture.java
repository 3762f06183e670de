package vn.vanthu.samples.scans;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures as people put them into documents; only some of them bear a mark of secrecy. */
public enum ShownPicture {
    /** A stamp cut out of a scan. */
    STAMP("MAT", 60, 26),
    /** The same, crooked, beside other print. */
    STAMP_ON_PAGE("TOI_MAT", 170, 90),
    /** Black letters, as of a screen. */
    TYPED_MARK("TUYET_MAT", 110, 40),
    EMBLEM("NONE", 30, 30),
    FLAG("NONE", 40, 28),
    LETTERHEAD("NONE", 180, 24),
    CHART("NONE", 160, 70),
    PHOTOGRAPH("NONE", 120, 80),
    SEAL("NONE", 42, 42),
    URGENCY("NONE", 60, 26);

    private static final Color RED = new Color(202, 30, 44);
    private final String level;
    private final double width;
    private final double height;

    ShownPicture(String level, double width, double height) {
        this.level = level;
        this.width = width;
        this.height = height;
    }

    /** What a reader has to make of it: MAT, TOI_MAT, TUYET_MAT or NONE. */
    public String level() {
        return level;
    }

    /** @param dpi pixels to an inch */
    public BufferedImage picture(int dpi, long seed) {
        System.setProperty("java.awt.headless", "true");
        Random random = new Random(seed);
        double scale = dpi / 25.4;
        BufferedImage picture =
                new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        canvas.scale(scale, scale);
        canvas.translate(width / 2, height / 2);
        canvas.setColor(RED);
        drawing(random).accept(canvas);
        canvas.dispose();
        return picture;
    }

    /** The same as a PNG. */
    public byte[] png(int dpi, long seed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture(dpi, seed), "png", bytes);
        return bytes.toByteArray();
    }

    private Consumer<Graphics2D> drawing(Random random) {
        return switch (this) {
            case STAMP -> Stamps.framed("MẬT", random).drawing();
            case URGENCY -> Stamps.framed("HỎA TỐC", random).drawing();
            case STAMP_ON_PAGE ->
                canvas -> {
                    text(
                            canvas,
                            Faces.Face.REGULAR,
                            4.6f,
                            -80,
                            List.of(
                                    "Kính gửi các đơn vị trực thuộc, thực hiện kế hoạch công tác năm,",
                                    "đề nghị báo cáo kết quả thực hiện trước ngày 20 tháng 11 để tổng hợp.",
                                    "Quá trình thực hiện nếu có vướng mắc thì phản ánh kịp thời."));
                    canvas.setColor(RED);
                    canvas.translate(-30, -28);
                    canvas.rotate(Math.toRadians(-6));
                    Stamps.framed("TỐI MẬT", random).drawing().accept(canvas);
                };
            case TYPED_MARK -> canvas -> text(canvas, Faces.Face.BOLD, 6, -24, List.of("TUYỆT MẬT"));
            case EMBLEM -> Pictures.emblem(26);
            case FLAG -> Pictures.flag(36);
            case LETTERHEAD -> Pictures.letterhead("CÔNG TY CỔ PHẦN CẤP NƯỚC AN LẠC", "12 Đường Bờ Sông, phường 7");
            case CHART -> Pictures.chart(random);
            case PHOTOGRAPH -> Pictures.photograph(random);
            case SEAL -> Seals.drawing(38, random);
        };
    }

    private static void text(Graphics2D canvas, Faces.Face face, float size, float left, List<String> lines) {
        Faces faces = new Faces("Tinos");
        canvas.setColor(Color.BLACK);
        canvas.setFont(faces.font(face, size));
        for (int i = 0; i < lines.size(); i++) {
            canvas.drawString(lines.get(i), left, i * size * 1.7f);
        }
    }
}
