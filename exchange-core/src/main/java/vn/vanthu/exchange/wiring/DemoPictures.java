package vn.vanthu.exchange.wiring;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import vn.vanthu.signature.pades.Seen;

/** Seals and hand signatures of invented agencies and people; they say what they are. */
final class DemoPictures {

    static final float SEAL_MM = 36;
    static final float HAND_MM = 45;

    private static final Color RED = new Color(208, 22, 30, 225);
    private static final Color BLUE = new Color(22, 58, 170, 235);
    /** At 300 points an inch. */
    private static final int SEAL = 425;

    private static final int HAND_WIDTH = 560;
    private static final int HAND_HEIGHT = 230;

    private DemoPictures() {}

    static BufferedImage seal(String agency) {
        BufferedImage image = new BufferedImage(SEAL, SEAL, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, RED);
        float middle = SEAL / 2f;
        ring(pen, middle, 204, 10);
        ring(pen, middle, 190, 3);
        ring(pen, middle, 112, 3);
        pen.fill(star(middle, middle, 78));
        try (TrueTypeFont font = font()) {
            arc(pen, font, agency.toUpperCase(Locale.ROOT), middle, 132, 34, false);
            arc(pen, font, "DÙNG THỬ", middle, 166, 30, true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static Graphics2D pen(BufferedImage image, Color colour) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(colour);
        return pen;
    }

    private static void ring(Graphics2D pen, float middle, float radius, float width) {
        pen.setStroke(new BasicStroke(width));
        pen.draw(new Ellipse2D.Float(middle - radius, middle - radius, 2 * radius, 2 * radius));
    }

    private static Path2D star(float x, float y, float radius) {
        Path2D star = new Path2D.Float();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * (i / 5.0 - 0.5);
            double out = i % 2 == 0 ? radius : radius * 0.382;
            double cornerX = x + out * Math.cos(angle);
            double cornerY = y + out * Math.sin(angle);
            if (i == 0) {
                star.moveTo(cornerX, cornerY);
            } else {
                star.lineTo(cornerX, cornerY);
            }
        }
        star.closePath();
        return star;
    }

    /** Letters along the inner side of the ring, above or below the star. */
    private static void arc(
            Graphics2D pen, TrueTypeFont font, String words, float middle, float radius, float size, boolean below)
            throws IOException {
        double scale = (double) size / font.getUnitsPerEm();
        double whole = 0;
        for (int letter : words.codePoints().toArray()) {
            whole += font.getAdvanceWidth(glyph(font, letter)) * scale;
        }
        double fit = Math.min(1, 1.5 * Math.PI * radius / whole);
        double angle = (below ? 1 : -1) * whole * fit / radius / 2;
        for (int letter : words.codePoints().toArray()) {
            int glyph = glyph(font, letter);
            double half = font.getAdvanceWidth(glyph) * scale * fit / radius / 2;
            angle += below ? -half : half;
            AffineTransform place = AffineTransform.getTranslateInstance(middle, middle);
            place.rotate(angle);
            place.translate(0, below ? radius : -radius);
            place.scale(scale * fit, -scale);
            place.translate(-font.getAdvanceWidth(glyph) / 2.0, 0);
            var outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                pen.fill(place.createTransformedShape(outline.getPath()));
            }
            angle += below ? -half : half;
        }
    }

    private static int glyph(TrueTypeFont font, int letter) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(letter);
    }

    private static TrueTypeFont font() throws IOException {
        try (InputStream in = Objects.requireNonNull(Seen.class.getResourceAsStream("Tinos-Regular.ttf"))) {
            return new TTFParser().parseEmbedded(in);
        }
    }

    /** A scrawl that is always the same for the same name. */
    static BufferedImage hand(String name) {
        BufferedImage image = new BufferedImage(HAND_WIDTH, HAND_HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, BLUE);
        pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Random chance = new Random(name.hashCode());
        Path2D line = new Path2D.Float();
        double x = 40;
        line.moveTo(x, 150);
        int loops = 5 + name.length() % 4;
        double step = (HAND_WIDTH - 150.0) / loops;
        for (int i = 0; i < loops; i++) {
            double high = 25 + chance.nextInt(70) + (i == 0 ? -10 : 20);
            double low = 150 + chance.nextInt(40);
            line.curveTo(x + step * 0.9, high, x - step * 0.25, high - 10, x + step * 0.35, low);
            line.quadTo(x + step * 0.7, low + 15, x + step, 120 + chance.nextInt(30));
            x += step;
        }
        line.curveTo(x + 30, 90, x + 60, 150, HAND_WIDTH - 30, 110);
        pen.draw(line);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D under = new Path2D.Float();
        under.moveTo(HAND_WIDTH - 60, 195);
        under.curveTo(HAND_WIDTH * 0.6, 215, HAND_WIDTH * 0.3, 185, 70, 212);
        pen.draw(under);
        pen.dispose();
        return image;
    }
}
