package vn.vanthu.classifier.scanning;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A picture as scanners write it: a JPEG whose colours mean the same within a PDF and alone. It is decoded in one step,
 * where PDFBox copies each pixel several times.
 */
final class PlainJpeg {
    private static final int HEAD = 1 << 14;
    private static final int COLOURS = 3;

    private PlainJpeg() {}

    /**
     * Empty for any other picture.
     *
     * @param by every so many pixels one is kept
     */
    static Optional<BufferedImage> of(PDImageXObject image, int by) throws IOException {
        if (!plain(image)) {
            return Optional.empty();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (InputStream bytes = image.getCOSObject().createRawInputStream();
                ImageInputStream in = ImageIO.createImageInputStream(bytes)) {
            reader.setInput(in, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(by, by, 0, 0);
            if (reader.getWidth(0) != image.getWidth() || reader.getHeight(0) != image.getHeight()) {
                return Optional.empty();
            }
            BufferedImage picture = reader.read(0, how);
            return picture.getType() == BufferedImage.TYPE_3BYTE_BGR ? Optional.of(picture) : Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static boolean plain(PDImageXObject image) throws IOException {
        COSBase filter = image.getCOSObject().getFilters();
        boolean jpeg = COSName.DCT_DECODE.equals(filter)
                || filter instanceof COSArray several
                        && several.size() == 1
                        && COSName.DCT_DECODE.equals(several.getObject(0));
        if (!jpeg
                || image.getCOSObject().containsKey(COSName.DECODE_PARMS)
                || image.getCOSObject().containsKey(COSName.DECODE)
                || !(image.getColorSpace() instanceof PDDeviceRGB)) {
            return false;
        }
        try (InputStream bytes = image.getCOSObject().createRawInputStream()) {
            return plain(bytes.readNBytes(HEAD));
        }
    }

    /** JFIF in three colours; no profile and no marker of Adobe's, which say otherwise what the colours are. */
    private static boolean plain(byte[] head) {
        int at = 2;
        boolean named = false;
        while (at + 10 < head.length && (head[at] & 0xFF) == 0xFF) {
            int marker = head[at + 1] & 0xFF;
            named |= marker == 0xE0 && head[at + 4] == 'J' && head[at + 5] == 'F' && head[at + 6] == 'I';
            if (marker == 0xE2 || marker == 0xEE) {
                return false;
            }
            if (marker >= 0xC0 && marker <= 0xC2) {
                return named && head[at + 9] == COLOURS;
            }
            at += 2 + ((head[at + 2] & 0xFF) << 8 | head[at + 3] & 0xFF);
        }
        return false;
    }
}
