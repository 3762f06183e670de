package vn.vanthu.classifier.text;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a picture in a document is shown as large as a page: then it may be the picture of one. */
final class PagePictures {

    private static final double CENTIMETRE = 72 / 2.54;
    /** Wider than half of the text and taller than charts, seals and signatures are. */
    private static final double WIDTH = 8 * CENTIMETRE;

    private static final double HEIGHT = 14 * CENTIMETRE;
    private static final double AREA = 200 * CENTIMETRE * CENTIMETRE;
    private static final double PIXEL = 0.75;
    private static final int LONGEST_HEADER = 400_000;

    private static final Pattern LENGTH = Pattern.compile("\\s*([\\d.]{1,9})\\s*(cm|mm|in|pt|px|)\\s*");
    private static final Pattern IN_STYLE = Pattern.compile(
            "(?:^|[;\\s])(width|height)\\s*:\\s*([\\d.]{1,9}\\s*(?:cm|mm|in|pt|px|)?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATA = Pattern.compile("(?i)data:image/[^,]{0,100};base64,\\s*");

    /**
     * In points; 0 where unknown.
     */
    record Extent(double width, double height) {
        static final Extent UNKNOWN = new Extent(0, 0);

        boolean known() {
            return width > 0 && height > 0;
        }

        boolean page() {
            return (width >= WIDTH && height >= HEIGHT) || width * height >= AREA;
        }
    }

    private PagePictures() {}

    /** A length with its unit; pixels where it has none. */
    static double points(String length) {
        Matcher parts = LENGTH.matcher(length.toLowerCase(java.util.Locale.ROOT));
        try {
            return parts.matches() ? Double.parseDouble(parts.group(1)) * unit(parts.group(2)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static double unit(String name) {
        return switch (name) {
            case "cm" -> CENTIMETRE;
            case "mm" -> CENTIMETRE / 10;
            case "in" -> 72;
            case "pt" -> 1;
            default -> PIXEL;
        };
    }

    /** What a style of VML or HTML says. */
    static Extent ofStyle(String style) {
        double width = 0;
        double height = 0;
        Matcher each = IN_STYLE.matcher(style);
        while (each.find()) {
            if (each.group(1).equalsIgnoreCase("width")) {
                width = points(each.group(2));
            } else {
                height = points(each.group(2));
            }
        }
        return new Extent(width, height);
    }

    /** In units of which so many make a point; unknown where they are no numbers. */
    static Extent of(String width, String height, double perPoint) {
        try {
            return new Extent(Double.parseDouble(width) / perPoint, Double.parseDouble(height) / perPoint);
        } catch (NumberFormatException e) {
            return Extent.UNKNOWN;
        }
    }

    /** A picture written into an address, as a browser shows it. */
    static Extent ofAddress(String address) {
        Matcher data = DATA.matcher(address);
        if (!data.lookingAt()) {
            return Extent.UNKNOWN;
        }
        String packed = address.substring(data.end(), Math.min(address.length(), data.end() + LONGEST_HEADER));
        try {
            return ofPixels(Base64.getMimeDecoder().decode(packed.substring(0, packed.length() / 4 * 4)));
        } catch (IllegalArgumentException e) {
            return Extent.UNKNOWN;
        }
    }

    /** Of a picture written into an address. */
    static Optional<byte[]> bytes(String address) {
        Matcher data = DATA.matcher(address);
        if (!data.lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(address.substring(data.end())));
        } catch (IllegalArgumentException e) {
            return Optional.of(new byte[0]);
        }
    }

    /** By the header of a PNG, JPEG, GIF or BMP. */
    static Extent ofPixels(byte[] data) {
        if (data.length < 26) {
            return Extent.UNKNOWN;
        }
        if (data[0] == (byte) 0x89 && data[1] == 'P') {
            return pixels(big(data, 18), big(data, 22));
        }
        if (data[0] == 'G' && data[1] == 'I') {
            return pixels(little(data, 6), little(data, 8));
        }
        if (data[0] == 'B' && data[1] == 'M') {
            return pixels(little(data, 18), little(data, 22));
        }
        return data[0] == (byte) 0xFF && data[1] == (byte) 0xD8 ? ofJpeg(data) : Extent.UNKNOWN;
    }

    private static Extent ofJpeg(byte[] data) {
        int at = 2;
        while (at + 9 < data.length && data[at] == (byte) 0xFF) {
            int marker = data[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return pixels(big(data, at + 7), big(data, at + 5));
            }
            at += marker == 0xFF ? 1 : 2 + big(data, at + 2);
        }
        return Extent.UNKNOWN;
    }

    private static Extent pixels(int width, int height) {
        return new Extent(width * PIXEL, height * PIXEL);
    }

    private static int big(byte[] data, int at) {
        return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    }

    private static int little(byte[] data, int at) {
        return (data[at + 1] & 0xFF) << 8 | data[at] & 0xFF;
    }
}
