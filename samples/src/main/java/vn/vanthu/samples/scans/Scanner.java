package vn.vanthu.samples.scans;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the picture of a sheet: print, then paper under light, then ink upon ink, then the scanner. */
final class Scanner {
    private static final int STEP = 16;
    private final Setting setting;
    private final SplittableRandom random;
    private final AffineTransform toPixels;
    private final int width;
    private final int height;

    Scanner(Setting setting, long seed) {
        this.setting = setting;
        this.random = new SplittableRandom(seed);
        double scale = setting.pixelsPerMillimetre();
        this.width = (int) Math.round(Sheet.WIDTH * scale);
        this.height = (int) Math.round(Sheet.HEIGHT * scale);
        this.toPixels = AffineTransform.getScaleInstance(scale, scale);
        toPixels.translate(setting.shiftX(), setting.shiftY());
        toPixels.rotate(Math.toRadians(setting.skew()), Sheet.WIDTH / 2, Sheet.HEIGHT / 2);
    }

    /** @param faces of the print */
    BufferedImage scan(Sheet sheet, Faces faces, List<Mark> marks) {
        byte[] print = print(sheet, faces);
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        lay(print, pixels);
        Field blotches = new Field(random, 5.5);
        Field fibres = new Field(random, 0.22);
        for (Mark mark : marks) {
            press(mark, pixels, blotches, fibres);
        }
        if (setting.grey()) {
            drain(pixels);
        }
        return setting.turn() == 0 ? page : turned(pixels);
    }

    /** Where a place on the sheet is on the finished picture, in millimetres from its upper left corner. */
    double[] seen(double x, double y) {
        double[] at = {x, y};
        toPixels.transform(at, 0, at, 0, 1);
        double scale = setting.pixelsPerMillimetre();
        double across = at[0] / scale;
        double down = at[1] / scale;
        return switch (setting.turn()) {
            case 90 -> new double[] {Sheet.HEIGHT - down, across};
            case 180 -> new double[] {Sheet.WIDTH - across, Sheet.HEIGHT - down};
            case 270 -> new double[] {down, Sheet.WIDTH - across};
            default -> new double[] {across, down};
        };
    }

    private byte[] print(Sheet sheet, Faces faces) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Graphics2D canvas = smooth(image);
        canvas.setTransform(toPixels);
        canvas.setColor(Color.WHITE);
        for (Sheet.Word word : sheet.words()) {
            canvas.setFont(faces.font(word.face(), word.size()));
            canvas.drawString(word.text(), word.x(), word.baseline());
        }
        for (Sheet.Rule rule : sheet.rules()) {
            canvas.fill(new Rectangle2D.Double(rule.x(), rule.y(), rule.width(), 0.25));
        }
        canvas.dispose();
        return setting.bleed() > 0 ? bled(pixels, width, height, setting.bleed()) : pixels;
    }

    private void lay(byte[] print, int[] pixels) {
        Color tone = setting.tone();
        int[] red = new int[width / STEP + 2];
        double scale = setting.pixelsPerMillimetre();
        Field light = new Field(random, 90);
        double cos = Math.cos(Math.toRadians(setting.skew()));
        double sin = Math.sin(Math.toRadians(setting.skew()));
        int toner = 205 + random.nextInt(40);
        int grain = (int) Math.round(setting.grain() * 2);
        long state = random.nextLong() | 1;
        for (int row = 0; row < height; row++) {
            double fromMiddle = row / scale - setting.shiftY() - Sheet.HEIGHT / 2;
            for (int i = 0; i < red.length; i++) {
                double lit = 1 - setting.shade() * light.at(i * STEP / scale, row / scale);
                red[i] = (int) (lit * 1024);
            }
            for (int column = 0; column < width; column++) {
                int at = row * width + column;
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                int noise = grain == 0 ? 0 : (int) ((state & 255) + (state >>> 8 & 255) - 255) * grain >> 8;
                double fromCentre = column / scale - setting.shiftX() - Sheet.WIDTH / 2;
                double x = fromCentre * cos + fromMiddle * sin + Sheet.WIDTH / 2;
                double y = -fromCentre * sin + fromMiddle * cos + Sheet.HEIGHT / 2;
                if (x < 0 || y < 0 || x > Sheet.WIDTH || y > Sheet.HEIGHT) {
                    pixels[at] = rgb(
                            setting.bed().getRed() + noise,
                            setting.bed().getGreen() + noise,
                            setting.bed().getBlue() + noise);
                    continue;
                }
                int part = column % STEP;
                int lit = red[column / STEP] + (red[column / STEP + 1] - red[column / STEP]) * part / STEP;
                int left = 255 - (print[at] & 255) * toner / 255;
                int warmth = setting.paper() ? (int) (state >>> 20 & 3) : 0;
                pixels[at] = rgb(
                        (tone.getRed() * lit >> 10) * left / 255 + noise + warmth,
                        (tone.getGreen() * lit >> 10) * left / 255 + noise,
                        (tone.getBlue() * lit >> 10) * left / 255 + noise - warmth);
            }
        }
    }

    /** Ink takes light away from what is below it, so that black text stays seen through it. */
    private void press(Mark mark, int[] pixels, Field blotches, Field fibres) {
        double scale = setting.pixelsPerMillimetre();
        double angle = Math.toRadians(mark.degrees() + setting.skew());
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int across = (int) Math.ceil((Math.abs(mark.width() * cos) + Math.abs(mark.height() * sin) + 3) * scale);
        int down = (int) Math.ceil((Math.abs(mark.width() * sin) + Math.abs(mark.height() * cos) + 3) * scale);
        double[] middle = {mark.x(), mark.y()};
        toPixels.transform(middle, 0, middle, 0, 1);
        int left = (int) Math.round(middle[0] - across / 2.0);
        int top = (int) Math.round(middle[1] - down / 2.0);
        boolean colours = mark.ink().colours();
        BufferedImage layer =
                new BufferedImage(across, down, colours ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = smooth(layer);
        canvas.setColor(colours ? Color.WHITE : Color.BLACK);
        canvas.fillRect(0, 0, across, down);
        canvas.translate(across / 2.0, down / 2.0);
        canvas.scale(scale, scale);
        canvas.rotate(angle);
        canvas.setColor(Color.WHITE);
        mark.drawing().accept(canvas);
        canvas.dispose();
        if (colours) {
            overprint(layer, pixels, left, top, mark.ink().strength());
        } else {
            byte[] shape = bled(
                    ((DataBufferByte) layer.getRaster().getDataBuffer()).getData(),
                    across,
                    down,
                    Math.min(1, setting.bleed() + 0.2));
            double offset = random.nextDouble() * 300;
            for (int row = Math.max(0, -top); row < down && row + top < height; row++) {
                for (int column = Math.max(0, -left); column < across && column + left < width; column++) {
                    int covered = shape[row * across + column] & 255;
                    if (covered == 0) {
                        continue;
                    }
                    double u = (column - across / 2.0) / scale;
                    double v = (row - down / 2.0) / scale;
                    double taken = covered / 255.0 * pressed(mark, u, v, offset, blotches, fibres);
                    int at = (row + top) * width + column + left;
                    pixels[at] = inked(pixels[at], mark.ink().colour(), taken);
                }
            }
        }
    }

    private static double pressed(Mark mark, double u, double v, double offset, Field blotches, Field fibres) {
        Mark.Ink ink = mark.ink();
        double side = Math.toRadians(ink.side());
        double towards = (u * Math.cos(side) + v * Math.sin(side)) / (Math.max(mark.width(), mark.height()) / 2);
        double blotch = Math.max(0, blotches.at(u + offset, v + offset) - 0.35) * 1.3;
        double fibre = fibres.at(u + offset, v) - 0.5;
        double share = 1 - ink.unevenness() * (0.75 * blotch + 0.65 * Math.max(0, -towards) + 0.9 * fibre);
        return ink.strength() * Math.clamp(share, 0, 1);
    }

    private void overprint(BufferedImage layer, int[] pixels, int left, int top, double strength) {
        int[] print = ((DataBufferInt) layer.getRaster().getDataBuffer()).getData();
        int across = layer.getWidth();
        for (int row = Math.max(0, -top); row < layer.getHeight() && row + top < height; row++) {
            for (int column = Math.max(0, -left); column < across && column + left < width; column++) {
                int colour = print[row * across + column] & 0xFFFFFF;
                if (colour != 0xFFFFFF) {
                    int at = (row + top) * width + column + left;
                    pixels[at] = inked(pixels[at], new Color(colour), strength);
                }
            }
        }
    }

    private static int inked(int pixel, Color ink, double taken) {
        double red = 1 - taken * (1 - ink.getRed() / 255.0);
        double green = 1 - taken * (1 - ink.getGreen() / 255.0);
        double blue = 1 - taken * (1 - ink.getBlue() / 255.0);
        return rgb((int) ((pixel >> 16 & 255) * red), (int) ((pixel >> 8 & 255) * green), (int) ((pixel & 255) * blue));
    }

    private static byte[] bled(byte[] pixels, int width, int height, double much) {
        byte[] spread = pixels.clone();
        int own = (int) (1024 * (1 - 0.62 * much));
        int near = (1024 - own) / 4;
        for (int row = 1; row < height - 1; row++) {
            for (int column = 1, at = row * width + 1; column < width - 1; column++, at++) {
                int around = (pixels[at - 1] & 255)
                        + (pixels[at + 1] & 255)
                        + (pixels[at - width] & 255)
                        + (pixels[at + width] & 255);
                if (around != 0 || pixels[at] != 0) {
                    spread[at] = (byte) Math.min(255, ((pixels[at] & 255) * own + around * near) * 9 >> 13);
                }
            }
        }
        return spread;
    }

    private static void drain(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            int grey = ((pixel >> 16 & 255) * 77 + (pixel >> 8 & 255) * 151 + (pixel & 255) * 28) >> 8;
            pixels[i] = rgb(grey, grey, grey);
        }
    }

    private BufferedImage turned(int[] pixels) {
        boolean upright = setting.turn() == 180;
        BufferedImage page =
                new BufferedImage(upright ? width : height, upright ? height : width, BufferedImage.TYPE_INT_RGB);
        int[] laid = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int to = switch (setting.turn()) {
                    case 90 -> column * height + height - 1 - row;
                    case 180 -> (height - 1 - row) * width + width - 1 - column;
                    default -> (width - 1 - column) * height + row;
                };
                laid[to] = pixels[row * width + column];
            }
        }
        return page;
    }

    private static int rgb(int red, int green, int blue) {
        return Math.clamp(red, 0, 255) << 16 | Math.clamp(green, 0, 255) << 8 | Math.clamp(blue, 0, 255);
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return canvas;
    }
}
