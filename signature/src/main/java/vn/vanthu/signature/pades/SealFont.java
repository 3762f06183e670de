package vn.vanthu.signature.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.vanthu.signature.pades.PdfObjects.Reference;

/**
 * The letters of Vietnamese, upright, of the measures of Times New Roman, as a PDF embeds them: compressed once for all
 * signatures.
 */
final class SealFont {
    /** Nghị định 30/2020/NĐ-CP, Phụ lục I: size 10. */
    static final float SIZE = 10;

    static final float LEADING = 12;
    private static final float ASCENT = 9;
    private static final String LETTERS = letters();

    private final byte[] program;
    private final byte[] unicode;
    private final String descriptor;
    private final String widths;
    private final Map<Integer, Integer> glyphs;
    private final Map<Integer, Integer> advances;

    private SealFont(
            byte[] program,
            byte[] unicode,
            String descriptor,
            String widths,
            Map<Integer, Integer> glyphs,
            Map<Integer, Integer> advances) {
        this.program = program;
        this.unicode = unicode;
        this.descriptor = descriptor;
        this.widths = widths;
        this.glyphs = glyphs;
        this.advances = advances;
    }

    private static final class Bundled {
        private static final SealFont FONT = load();

        private static SealFont load() {
            try (InputStream in = SealFont.class.getResourceAsStream("Tinos-Regular.ttf")) {
                if (in == null) {
                    throw new IllegalStateException("the font is not there");
                }
                return of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static SealFont bundled() {
        return Bundled.FONT;
    }

    private static String letters() {
        StringBuilder letters = new StringBuilder();
        for (char each = ' '; each <= '~'; each++) {
            letters.append(each);
        }
        letters.append("–—‘’“”…°½đĐ");
        for (String base : List.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")) {
            for (String tone : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                String letter = Normalizer.normalize(base + tone, Normalizer.Form.NFC);
                letters.append(letter).append(letter.toUpperCase(Locale.ROOT));
            }
        }
        return letters.toString();
    }

    static SealFont of(byte[] file) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            Map<Integer, Integer> before = new HashMap<>();
            LETTERS.codePoints().forEach(letter -> {
                subsetter.add(letter);
                before.put(letter, glyph(font, letter));
            });
            subsetter.setPrefix("VANTHU+");
            ByteArrayOutputStream program = new ByteArrayOutputStream();
            subsetter.writeToStream(program);
            Map<Integer, Integer> renumbered = new HashMap<>();
            subsetter.getGIDMap().forEach((now, then) -> renumbered.put(then, now));
            Map<Integer, Integer> glyphs = new TreeMap<>();
            Map<Integer, Integer> advances = new HashMap<>();
            StringBuilder widths = new StringBuilder("[");
            for (Map.Entry<Integer, Integer> each : new TreeMap<>(before).entrySet()) {
                Integer now = renumbered.get(each.getValue());
                if (now == null) {
                    throw new IOException("no glyph for U+" + Integer.toHexString(each.getKey()));
                }
                int advance = Math.round(1000f * font.getAdvanceWidth(each.getValue()) / font.getUnitsPerEm());
                glyphs.put(each.getKey(), now);
                advances.put(each.getKey(), advance);
                widths.append(now).append('[').append(advance).append(']');
            }
            return new SealFont(
                    PdfUpdate.deflated(program.toByteArray(), Deflater.BEST_COMPRESSION),
                    PdfUpdate.deflated(unicode(glyphs), Deflater.BEST_COMPRESSION),
                    descriptor(font),
                    widths.append(']').toString(),
                    glyphs,
                    advances);
        }
    }

    private static int glyph(TrueTypeFont font, int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String descriptor(TrueTypeFont font) throws IOException {
        float scale = 1000f / font.getUnitsPerEm();
        return "<</Type/FontDescriptor/FontName/VANTHU+Tinos/Flags 4/ItalicAngle 0/StemV 80/FontBBox["
                + Math.round(font.getHeader().getXMin() * scale) + " "
                + Math.round(font.getHeader().getYMin() * scale) + " "
                + Math.round(font.getHeader().getXMax() * scale) + " "
                + Math.round(font.getHeader().getYMax() * scale) + "]/Ascent "
                + Math.round(font.getHorizontalHeader().getAscender() * scale) + "/Descent "
                + Math.round(font.getHorizontalHeader().getDescender() * scale) + "/CapHeight 662";
    }

    private static byte[] unicode(Map<Integer, Integer> glyphs) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<Map.Entry<Integer, Integer>> all = new ArrayList<>(glyphs.entrySet());
        for (int from = 0; from < all.size(); from += 100) {
            List<Map.Entry<Integer, Integer>> some = all.subList(from, Math.min(all.size(), from + 100));
            map.append(some.size()).append(" beginbfchar\n");
            some.forEach(each -> map.append("<%04X> <%04X>%n".formatted(each.getValue(), each.getKey())));
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes the font; gives its reference. */
    Reference writeTo(PdfUpdate update) {
        Reference file = update.newReference();
        update.stream(file, "/Filter/FlateDecode", program);
        Reference described = update.newReference();
        update.object(described, descriptor + "/FontFile2 " + file + ">>");
        Reference descendant = update.newReference();
        update.object(
                descendant,
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/VANTHU+Tinos/CIDToGIDMap/Identity/CIDSystemInfo"
                        + "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + described + "/W "
                        + widths + ">>");
        Reference map = update.newReference();
        update.stream(map, "/Filter/FlateDecode", unicode);
        Reference font = update.newReference();
        update.object(
                font,
                "<</Type/Font/Subtype/Type0/BaseFont/VANTHU+Tinos/Encoding/Identity-H/DescendantFonts[" + descendant
                        + "]/ToUnicode " + map + ">>");
        return font;
    }

    /** The operators that draw the lines from the top of a box so high. */
    String drawn(List<String> lines, float height) {
        StringBuilder drawn = new StringBuilder("q BT 0 g /F " + PdfPlaces.number(SIZE) + " Tf "
                + PdfPlaces.number(LEADING) + " TL 0 " + PdfPlaces.number(height - ASCENT) + " Td\n");
        for (String line : lines) {
            drawn.append('<');
            Normalizer.normalize(line, Normalizer.Form.NFC)
                    .codePoints()
                    .forEach(letter -> drawn.append("%04X".formatted(glyph(letter))));
            drawn.append("> Tj T*\n");
        }
        return drawn.append("ET Q").toString();
    }

    private int glyph(int letter) {
        Integer glyph = glyphs.get(letter);
        return glyph == null ? glyphs.getOrDefault((int) '?', 0) : glyph;
    }

    /** In points. */
    float width(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFC)
                        .codePoints()
                        .map(letter -> advances.getOrDefault(letter, 500))
                        .sum()
                * SIZE
                / 1000;
    }
}
