package vn.vanthu.signature.pades;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** One state of a PDF: its pages, and the fields of its form by their full names. */
final class SignedRevision {
    private static final int DEEPEST = 50;
    private static final int MOST_FIELDS = 100_000;

    private final PDDocument document;
    private boolean pagesRead;
    private final List<COSDictionary> pages = new ArrayList<>();
    private final Map<COSDictionary, Integer> pageNumbers = new IdentityHashMap<>();
    private final Map<String, COSDictionary> fields = new LinkedHashMap<>();
    private final Map<COSDictionary, String> fieldNames = new IdentityHashMap<>();
    private final Map<COSDictionary, String> widgets = new IdentityHashMap<>();

    SignedRevision(PDDocument document) {
        this.document = document;
        if (form().getDictionaryObject(COSName.FIELDS) instanceof COSArray roots) {
            collect(roots, "", 0);
        }
    }

    private void collect(COSArray kids, String parent, int depth) {
        if (depth > DEEPEST || fields.size() > MOST_FIELDS) {
            throw new PdfTokens.Irregular("fields nested too deep, or too many");
        }
        for (int i = 0; i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSDictionary node)) {
                continue;
            }
            boolean named = node.containsKey(COSName.T) || depth == 0;
            if (!named) {
                widgets.put(node, parent);
                continue;
            }
            String own = node.getString(COSName.T, "");
            String name = parent.isEmpty() ? own : parent + "." + own;
            if (fieldNames.containsKey(node)) {
                continue;
            }
            while (fields.containsKey(name)) {
                name = name + "'";
            }
            fields.put(name, node);
            fieldNames.put(node, name);
            if (COSName.getPDFName("Widget").equals(node.getCOSName(COSName.SUBTYPE))) {
                widgets.put(node, name);
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray below) {
                collect(below, name, depth + 1);
            }
        }
    }

    PDDocument document() {
        return document;
    }

    COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    COSDictionary form() {
        COSDictionary form = catalog().getCOSDictionary(COSName.ACRO_FORM);
        return form == null ? new COSDictionary() : form;
    }

    /** In their order; read when first asked for. */
    List<COSDictionary> pages() {
        if (!pagesRead) {
            pagesRead = true;
            document.getPages().forEach(page -> {
                pageNumbers.putIfAbsent(page.getCOSObject(), pages.size());
                pages.add(page.getCOSObject());
            });
        }
        return pages;
    }

    Map<String, COSDictionary> fields() {
        return fields;
    }

    @Nullable
    Integer pageNumber(COSBase object) {
        return object instanceof COSDictionary dictionary ? pageNumbers.get(dictionary) : null;
    }

    @Nullable
    String fieldName(COSBase object) {
        return object instanceof COSDictionary dictionary ? fieldNames.get(dictionary) : null;
    }

    /** The name of the field whose widget this is. */
    Optional<String> widgetOf(COSBase object) {
        return object instanceof COSDictionary dictionary
                ? Optional.ofNullable(widgets.get(dictionary))
                : Optional.empty();
    }

    /** The widgets of a field, itself where it is one. */
    List<COSDictionary> widgetsOf(String field) {
        return widgets.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of a field, from itself or the nearest above it. */
    static @Nullable COSBase inherited(COSDictionary field, COSName key) {
        COSDictionary node = field;
        for (int depth = 0; node != null && depth < DEEPEST; depth++) {
            COSBase value = node.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    static boolean isSignatureField(COSDictionary field) {
        return COSName.SIG.equals(inherited(field, COSName.FT));
    }

    /** Whether this state holds that very signature in that field, with the same range and contents. */
    boolean holds(String fieldName, COSDictionary signature) {
        COSDictionary field = fields.get(fieldName);
        COSDictionary other = field == null ? null : field.getCOSDictionary(COSName.V);
        return other != null
                && sameContents(other, signature)
                && Likeness.shallow(
                        other.getDictionaryObject(COSName.BYTERANGE), signature.getDictionaryObject(COSName.BYTERANGE));
    }

    private static boolean sameContents(COSDictionary one, COSDictionary other) {
        return one.getDictionaryObject(COSName.CONTENTS) instanceof COSString left
                && other.getDictionaryObject(COSName.CONTENTS) instanceof COSString right
                && Arrays.equals(left.getBytes(), right.getBytes());
    }
}
