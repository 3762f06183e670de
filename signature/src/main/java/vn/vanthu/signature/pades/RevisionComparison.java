package vn.vanthu.signature.pades;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageTree;
import vn.vanthu.signature.LaterChange;
import vn.vanthu.signature.LaterChange.Kind;
import vn.vanthu.signature.pades.SignedRevision.Widget;

/** What is different in a document since one of its revisions was signed, object by object, and what of it is allowed. */
final class RevisionComparison {
    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName PERMS = COSName.getPDFName("Perms");
    private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
    private static final Set<COSName> UNSEEN_IN_CATALOG = Set.of(
            COSName.TYPE,
            COSName.VERSION,
            COSName.getPDFName("Extensions"),
            COSName.STRUCT_TREE_ROOT,
            COSName.getPDFName("MarkInfo"));
    private static final Set<COSName> UNSEEN_ON_PAGE =
            Set.of(COSName.PARENT, STRUCT_PARENTS, COSName.getPDFName("Tabs"), COSName.getPDFName("LastModified"));
    private static final List<COSName> INHERITABLE =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private final SignedRevision then;
    private final SignedRevision now;
    private final LaterPermissions permissions;
    private final Likeness likeness;
    private final Likeness outlines;
    private final Likeness tree;
    private final List<LaterChange> changes = new ArrayList<>();

    private RevisionComparison(SignedRevision then, SignedRevision now, Set<Long> touched) {
        this.then = then;
        this.now = now;
        this.permissions = LaterPermissions.of(then);
        this.likeness = new Likeness(then, now, touched);
        this.outlines = Likeness.ofOutlines(then, now, touched);
        this.tree = Likeness.ofPageTree(then, now, touched);
    }

    /**
     * @param touched the numbers of the objects that were given anew
     * @param end the length of the signed revision in bytes
     */
    static List<LaterChange> of(SignedRevision then, SignedRevision now, Set<Long> touched, long end) {
        RevisionComparison comparison = new RevisionComparison(then, now, touched);
        then.pages();
        now.pages();
        comparison.trailer();
        comparison.catalog();
        comparison.pages();
        new FormComparison(then, now, comparison.permissions, comparison.likeness, comparison.changes, end).compare();
        return List.copyOf(comparison.changes);
    }

    private void trailer() {
        COSDictionary before = then.document().getDocument().getTrailer();
        COSDictionary after = now.document().getDocument().getTrailer();
        if (!likeness.same(before.getItem(COSName.ENCRYPT), after.getItem(COSName.ENCRYPT))) {
            refuse(Kind.PERMISSIONS_CHANGED, "Encrypt");
        }
        if (!likeness.same(before.getItem(COSName.INFO), after.getItem(COSName.INFO))) {
            allow(Kind.DESCRIPTION_CHANGED, "Info");
        }
    }

    private void catalog() {
        COSDictionary before = then.catalog();
        COSDictionary after = now.catalog();
        Set<COSName> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (COSName key : keys) {
            if (UNSEEN_IN_CATALOG.contains(key) || key.equals(COSName.PAGES) || key.equals(COSName.ACRO_FORM)) {
                continue;
            }
            Likeness told = key.equals(COSName.OUTLINES) ? outlines : likeness;
            if (told.same(before.getItem(key), after.getItem(key))) {
                continue;
            }
            if (key.equals(DSS)) {
                allow(Kind.VALIDATION_DATA_ADDED, "");
            } else if (key.equals(COSName.METADATA)) {
                allow(Kind.DESCRIPTION_CHANGED, "Metadata");
            } else {
                refuse(key.equals(PERMS) ? Kind.PERMISSIONS_CHANGED : Kind.DOCUMENT_CHANGED, key.getName());
            }
        }
    }

    private void pages() {
        if (!Likeness.shallow(then.pageCount(), now.pageCount())) {
            refuse(Kind.DOCUMENT_CHANGED, "Pages");
        }
        int before = then.pages().size();
        int after = now.pages().size();
        for (int i = before; i < after; i++) {
            refuse(Kind.PAGE_ADDED, page(i));
        }
        for (int i = after; i < before; i++) {
            refuse(Kind.PAGE_REMOVED, page(i));
        }
        if (before == after
                && !tree.same(
                        then.catalog().getItem(COSName.PAGES), now.catalog().getItem(COSName.PAGES))) {
            refuse(Kind.PAGE_CHANGED, "");
        }
        for (int i = 0; i < Math.min(before, after); i++) {
            page(then.pages().get(i), now.pages().get(i), i);
        }
    }

    private static String page(int index) {
        return "page " + (index + 1);
    }

    private void page(COSDictionary before, COSDictionary after, int index) {
        Set<COSName> without = new LinkedHashSet<>(UNSEEN_ON_PAGE);
        without.addAll(INHERITABLE);
        without.add(COSName.ANNOTS);
        boolean same = likeness.same(before, after, without);
        for (COSName key : INHERITABLE) {
            same &= likeness.same(
                    PDPageTree.getInheritableAttribute(before, key), PDPageTree.getInheritableAttribute(after, key));
        }
        if (!same) {
            refuse(Kind.PAGE_CHANGED, page(index));
        }
        annotations(before, after, index);
    }

    /** All but the widgets of the form's fields, in their order. */
    private void annotations(COSDictionary before, COSDictionary after, int index) {
        String place = page(index);
        List<COSBase> left = annotations(before);
        List<COSBase> right = annotations(after);
        int at = 0;
        for (COSBase annotation : right) {
            boolean present = at < left.size() && annotation(left.get(at), annotation);
            if (present) {
                at++;
            } else if (isOfNewField(annotation)) {
                continue;
            } else if (annotation instanceof COSDictionary note && Notes.isNote(note)) {
                boolean hides = note.containsKey(COSName.AP) && SignatureAppearance.liesOnText(then, index, note);
                changes.add(new LaterChange(Kind.NOTE_ADDED, place, permissions.notes() && !hides));
            } else {
                refuse(Kind.ANNOTATION_CHANGED, place);
                return;
            }
        }
        if (at < left.size()) {
            refuse(Kind.ANNOTATION_CHANGED, place);
        }
    }

    /** The comparison of the form tells of it. */
    private boolean isOfNewField(COSBase annotation) {
        return now.widgetOf(annotation)
                .filter(widget -> !then.fields().containsKey(widget.field()))
                .isPresent();
    }

    private boolean annotation(COSBase before, COSBase after) {
        Optional<Widget> widget = then.widgetOf(before);
        if (widget.isPresent()) {
            return widget.equals(now.widgetOf(after));
        }
        return now.widgetOf(after).isEmpty()
                && before instanceof COSDictionary left
                && after instanceof COSDictionary right
                && likeness.same(left, right, Set.of(COSName.STRUCT_PARENT));
    }

    private static List<COSBase> annotations(COSDictionary page) {
        List<COSBase> annotations = new ArrayList<>();
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                COSBase annotation = array.getObject(i);
                if (annotation != null) {
                    annotations.add(annotation);
                }
            }
        }
        return annotations;
    }

    private void allow(Kind kind, String place) {
        changes.add(new LaterChange(kind, place, true));
    }

    private void refuse(Kind kind, String place) {
        changes.add(new LaterChange(kind, place, false));
    }
}
