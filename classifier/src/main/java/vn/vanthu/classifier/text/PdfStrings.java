package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.classifier.UnreadableReason;

/**
 * Words of a PDF that stand on no page: bookmarks, layers, page labels, descriptions, captions, reasons of signatures, texts
 * that stand for pictures, and whatever else is a string anywhere in it.
 */
final class PdfStrings {

    private static final int MOST = 3_000_000;
    /** Text in which a heading may be called after a level; the rest are names and notes of the document. */
    private static final Set<String> TOLD_IN_TEXT = Set.of("Title", "Alt", "ActualText", "E", "T");
    /** Read elsewhere, offered to a choice, or no words at all. */
    private static final Set<String> PASSED = Set.of(
            "Opt",
            "DA",
            "DS",
            "ID",
            "CharSet",
            "Cert",
            "ByteRange",
            "O",
            "U",
            "OE",
            "UE",
            "Perms",
            "Contents",
            "V",
            "Lookup",
            "CIDSystemInfo",
            "FontDescriptor",
            "JS",
            "URI",
            "CheckSum",
            "M",
            "CreationDate",
            "ModDate");

    private final LineCollector lines;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private final PdfUndrawn undrawn;
    private int number;

    private PdfStrings(PDDocument pdf, LineCollector lines) {
        this.lines = lines;
        undrawn = new PdfUndrawn(pdf, lines);
    }

    static void collect(PDDocument pdf, LineCollector lines) throws IOException {
        PdfStrings reader = new PdfStrings(pdf, lines);
        reader.see(pdf.getDocumentCatalog().getCOSObject());
        while (!reader.open.isEmpty()) {
            reader.inside(reader.open.removeLast());
        }
    }

    private void see(COSBase value) throws IOException {
        COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            if (seen.size() > MOST) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
            open.addLast(object);
        }
    }

    private void inside(COSBase object) throws IOException {
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                value("", array.get(i));
            }
        } else if (object instanceof COSDictionary dictionary) {
            undrawn.look(dictionary);
            boolean font = COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE));
            if (font || COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
                return;
            }
            boolean signature = dictionary.containsKey(COSName.BYTERANGE);
            for (COSName name : dictionary.keySet()) {
                COSBase value = dictionary.getItem(name);
                boolean field = name.equals(COSName.V) && value(value) instanceof COSDictionary;
                if (value != null
                        && (!PASSED.contains(name.getName()) || field)
                        && !(signature && name.equals(COSName.CERT))) {
                    value(name.getName(), value);
                }
            }
        }
    }

    private static COSBase value(COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }

    private void value(String name, COSBase value) throws IOException {
        COSBase object = value(value);
        if (object instanceof COSString words) {
            said(name, words.getString());
        } else if (object instanceof COSName words) {
            said(name, words.getName());
        } else if (object instanceof COSStream stream && (name.equals("RV") || name.equals("RC"))) {
            said(name, stream.toTextString());
        } else if (object != null) {
            see(object);
        }
    }

    private void said(String name, String words) throws IOException {
        if (!LineCollector.telling(words)) {
            return;
        }
        String plain = words.startsWith("<") ? words.replaceAll("<[^<>]*>", "\n") : words;
        for (String line : plain.split("\\R")) {
            if (TOLD_IN_TEXT.contains(name)) {
                lines.add(new TextLine(
                        0,
                        ++number,
                        Region.COMMENT,
                        lines.newBlock(),
                        0,
                        Alignment.UNKNOWN,
                        false,
                        java.util.List.of(TextRun.plain(line))));
            } else {
                lines.aside(name, line);
            }
        }
    }
}
