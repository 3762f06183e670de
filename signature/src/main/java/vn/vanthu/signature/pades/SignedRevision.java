package vn.vanthu.signature.pades;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<COSDictionary, COSDictionary> parents = new IdentityHashMap<>();
    private final Map<COSDictionary, Widget> widgets = new IdentityHashMap<>();
    private final Map<String, List<COSDictionary>> widgetsOfFields = new HashMap<>();
    private final Set<COSDictionary> values = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> sharedValues = Collections.newSetFromMap(new IdentityHashMap<>());

    SignedRevision(PDDocument document) {
        this.document = document;
        if (form().getDictionaryObject(COSName.FIELDS) instanceof COSArray roots) {
            collect(roots, "", null, 0);
        }
    }

    /**
     * What puts a field on a page.
     *
     * @param kid which of the field's kids it is; negative where the field itself is the widget
     */
    record Widget(String field, int kid) {}

    private void collect(COSArray kids, String parent, @Nullable COSDictionary above, int depth) {
        if (depth > DEEPEST || fields.size() > MOST_FIELDS) {
            throw new PdfTokens.Irregular("fields nested too deep, or too many");
        }
        for (int i = 0; i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSDictionary node)) {
                continue;
            }
            boolean named = node.containsKey(COSName.T) || depth == 0;
            if (!named) {
                if (isWidget(node)) {
                    widget(node, new Widget(parent, i));
                }
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
            if (above != null) {
                parents.put(node, above);
            }
            COSDictionary value = node.getCOSDictionary(COSName.V);
            if (value != null && !values.add(value)) {
                sharedValues.add(value);
            }
            if (isWidget(node)) {
                widget(node, new Widget(name, -1));
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray below) {
                collect(below, name, node, depth + 1);
            }
        }
    }

    private void widget(COSDictionary node, Widget widget) {
        if (widgets.putIfAbsent(node, widget) == null) {
            widgetsOfFields
                    .computeIfAbsent(widget.field(), any -> new ArrayList<>())
                    .add(node);
        }
    }

    static boolean isWidget(COSDictionary node) {
        return COSName.WIDGET.equals(node.getCOSName(COSName.SUBTYPE));
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

    /**
     * In their order; read when first asked for. Whatever hangs in the tree and is no branch of it counts, whether or not it
     * says that it is a page: readers differ in what they show of the others.
     */
    List<COSDictionary> pages() {
        if (!pagesRead) {
            pagesRead = true;
            if (catalog().getDictionaryObject(COSName.PAGES) instanceof COSDictionary root) {
                Set<COSDictionary> branches = Collections.newSetFromMap(new IdentityHashMap<>());
                branches.add(root);
                pages(root, branches, 0);
            }
        }
        return pages;
    }

    private void pages(COSDictionary branch, Set<COSDictionary> branches, int depth) {
        if (!(branch.getDictionaryObject(COSName.KIDS) instanceof COSArray kids)) {
            return;
        }
        for (int i = 0; i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSDictionary kid)) {
                continue;
            }
            if (!kid.containsKey(COSName.KIDS)) {
                pageNumbers.putIfAbsent(kid, pages.size());
                pages.add(kid);
            } else if (depth > DEEPEST || COSName.PAGE.equals(kid.getCOSName(COSName.TYPE)) || !branches.add(kid)) {
                throw new PdfTokens.Irregular("a tree of pages that is none");
            } else {
                pages(kid, branches, depth + 1);
            }
        }
    }

    /** How many pages the tree says that it has. */
    @Nullable
    COSBase pageCount() {
        return catalog().getDictionaryObject(COSName.PAGES) instanceof COSDictionary root
                ? root.getDictionaryObject(COSName.COUNT)
                : null;
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

    /** Whether a field names the one above it that names it. */
    boolean namesItsParent(COSDictionary field) {
        return field.getDictionaryObject(COSName.PARENT) == parents.get(field);
    }

    /** Whether more than one field has this very value. */
    boolean isShared(COSDictionary value) {
        return sharedValues.contains(value);
    }

    /** Of which field this is a widget. */
    Optional<Widget> widgetOf(COSBase object) {
        return object instanceof COSDictionary dictionary
                ? Optional.ofNullable(widgets.get(dictionary))
                : Optional.empty();
    }

    /** The widgets of a field, itself where it is one. */
    List<COSDictionary> widgetsOf(String field) {
        return widgetsOfFields.getOrDefault(field, List.of());
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

    /** Signatures that pages show and no field of the form has. */
    List<COSDictionary> signaturesOutsideTheForm() {
        List<COSDictionary> found = new ArrayList<>();
        for (COSDictionary page : pages()) {
            if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
                continue;
            }
            for (int i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary widget
                        && isSignatureField(widget)
                        && inherited(widget, COSName.V) instanceof COSDictionary value
                        && value.containsKey(COSName.BYTERANGE)
                        && !values.contains(value)) {
                    found.add(value);
                }
            }
        }
        return found;
    }

    /** The field of this state that holds that very signature. */
    Optional<String> fieldOf(COSDictionary signature) {
        return fields.keySet().stream().filter(name -> holds(name, signature)).findFirst();
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
