package vn.vanthu.exchange.cli.speed;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import vn.vanthu.classifier.seeing.Ink;
import vn.vanthu.classifier.seeing.PageRaster;
import vn.vanthu.classifier.seeing.PageSeer;
import vn.vanthu.classifier.seeing.PageSight;

/** The processor's time for looking at one page of a scan. */
final class SeeingWeighing {
    private static final int MILLISECONDS = 60;
    private static final double DPI = 200;
    private static final double MILLIMETRES = 25.4;
    private static final int WARM = 12;
    private static final int MEASURED = 21;

    private SeeingWeighing() {}

    static SpeedCase of() {
        return new Weighing(
                "seal-signature-page",
                "an A4 page in colour at 200 dpi with text, a red seal, a hand signature and a stamp, its picture in memory:"
                        + " PageSeer.see finds all of them; processor's time of its one thread a page, the median of "
                        + MEASURED,
                "ms",
                MILLISECONDS,
                SeeingWeighing::weigh);
    }

    private static double weigh() {
        PageRaster page = PageRaster.of(page(new Random(20)), DPI);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] took = new double[MEASURED];
        for (int i = -WARM; i < MEASURED; i++) {
            long start = threads.getCurrentThreadCpuTime();
            PageSight sight = PageSeer.see(page);
            if (i >= 0) {
                took[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            }
            if (sight.seals().isEmpty()
                    || sight.seals().getFirst().ink() != Ink.RED
                    || sight.seals().getFirst().confidence() < PageSight.SURE
                    || sight.signatures().isEmpty()
                    || sight.stamps().isEmpty()) {
                throw new IllegalStateException("not all is seen: " + sight);
            }
        }
        Arrays.sort(took);
        return took[MEASURED / 2];
    }

    private static BufferedImage page(RandomGenerator random) {
        BufferedImage page = new BufferedImage(
                (int) (210 / MILLIMETRES * DPI), (int) (297 / MILLIMETRES * DPI), BufferedImage.TYPE_INT_RGB);
        Graphics2D to = page.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.setColor(new Color(248, 246, 240));
        to.fillRect(0, 0, page.getWidth(), page.getHeight());
        to.scale(DPI / MILLIMETRES, DPI / MILLIMETRES);
        to.setColor(new Color(30, 30, 34));
        to.setFont(new Font(Font.SERIF, Font.PLAIN, 1).deriveFont(4.6f));
        for (float y = 60; y < 190; y += 7) {
            to.drawString("Căn cứ đề nghị của các phòng chuyên môn về việc bảo trì công trình năm nay,", 30, y);
        }
        stamp(to);
        signature(to);
        seal(to);
        to.dispose();
        grain(page, random);
        return page;
    }

    private static void stamp(Graphics2D to) {
        to.setColor(new Color(200, 40, 45));
        to.setStroke(new BasicStroke(0.7f));
        to.drawRect(35, 40, 30, 10);
        to.setFont(new Font(Font.SERIF, Font.BOLD, 1).deriveFont(6f));
        to.drawString("KHẨN", 41, 47);
    }

    private static void signature(Graphics2D to) {
        to.setColor(new Color(35, 50, 150));
        to.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D hand = new Path2D.Double();
        hand.moveTo(136, 226);
        for (int loop = 0; loop < 6; loop++) {
            double left = 136 + 6.5 * loop;
            double tall = loop % 2 == 0 ? 16 : 8;
            hand.curveTo(left + 6, 224 - tall, left + 12, 226 - tall, left + 5, 224 + tall / 4);
        }
        hand.quadTo(160, 233, 140, 230);
        to.draw(hand);
    }

    private static void seal(Graphics2D to) {
        to.setColor(new Color(205, 35, 45, 210));
        to.translate(131, 224);
        for (double[] ring : new double[][] {{17.6, 0.8}, {16.4, 0.3}, {11, 0.3}}) {
            to.setStroke(new BasicStroke((float) ring[1]));
            to.draw(new Ellipse2D.Double(-ring[0], -ring[0], 2 * ring[0], 2 * ring[0]));
        }
        to.setFont(new Font(Font.SERIF, Font.BOLD, 1).deriveFont(3.4f));
        for (String letter : "SỞ XÂY DỰNG TỈNH AN LẠC ★ ".split("")) {
            to.drawString(letter, -1.2f, -12.3f);
            to.rotate(2 * Math.PI / 26);
        }
        to.drawString("SỞ XÂY", -6.5f, 0f);
        to.drawString("DỰNG", -5f, 4f);
    }

    private static void grain(BufferedImage page, RandomGenerator random) {
        int[] row = new int[page.getWidth()];
        for (int y = 0; y < page.getHeight(); y++) {
            page.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int grain = random.nextInt(13) - 6;
                row[x] = level(row[x] >> 16 & 0xFF, grain) << 16
                        | level(row[x] >> 8 & 0xFF, grain) << 8
                        | level(row[x] & 0xFF, grain);
            }
            page.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static int level(int ink, int grain) {
        return Math.clamp(ink + grain, 0, 255);
    }
}
