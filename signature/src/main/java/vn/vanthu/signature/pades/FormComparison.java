package vn.vanthu.signature.pades;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.LaterChange;
import vn.vanthu.signature.LaterChange.Kind;

/** The form's part of the comparison: fields filled in, signed, added, gone. */
final class FormComparison {
    private static final COSName NEED_APPEARANCES = COSName.getPDFName("NeedAppearances");
    private static final Set<COSName> FREE_IN_FORM =
            Set.of(COSName.FIELDS, COSName.getPDFName("SigFlags"), COSName.DR, NEED_APPEARANCES, COSName.DA);
    private static final Set<COSName> LINKS = Set.of(COSName.KIDS, COSName.P, COSName.STRUCT_PARENT);
    private static final Set<COSName> OF_A_VALUE = with(
            LINKS,
            COSName.V,
            COSName.AP,
            COSName.AS,
            COSName.DA,
            COSName.M,
            COSName.getPDFName("I"),
            COSName.getPDFName("RV"));
    private static final Set<COSName> OF_A_FIELD =
            Set.of(COSName.FT, COSName.V, COSName.SUBTYPE, COSName.RECT, COSName.AP, COSName.A, COSName.AA);
    private static final int READ_ONLY = 1;
    private static final int PUSH_BUTTON = 1 << 16;
    private static final Set<COSName> OF_SIGNING = with(LINKS, COSName.V, COSName.AP, COSName.AS, COSName.M, COSName.F);

    private final SignedRevision then;
    private final SignedRevision now;
    private final LaterPermissions permissions;
    private final Likeness likeness;
    private final List<LaterChange> changes;
    private final long end;

    /** @param end the length of the signed revision in bytes */
    FormComparison(
            SignedRevision then,
            SignedRevision now,
            LaterPermissions permissions,
            Likeness likeness,
            List<LaterChange> changes,
            long end) {
        this.then = then;
        this.now = now;
        this.end = end;
        this.permissions = permissions;
        this.likeness = likeness;
        this.changes = changes;
    }

    private static Set<COSName> with(Set<COSName> some, COSName... more) {
        Set<COSName> all = new LinkedHashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    void compare() {
        form();
        for (Map.Entry<String, COSDictionary> field : then.fields().entrySet()) {
            COSDictionary after = now.fields().get(field.getKey());
            if (after == null) {
                add(Kind.FIELD_REMOVED, field.getKey(), false);
            } else {
                field(field.getKey(), field.getValue(), after);
            }
        }
        for (Map.Entry<String, COSDictionary> field : now.fields().entrySet()) {
            if (!then.fields().containsKey(field.getKey())) {
                added(field.getKey(), field.getValue());
            }
        }
    }

    private void form() {
        COSDictionary before = then.form();
        COSDictionary after = now.form();
        boolean defaults = likeness.same(before.getItem(COSName.DA), after.getItem(COSName.DA))
                || !before.containsKey(COSName.DA) && !hasFieldsToFill(then);
        boolean redraws = COSBoolean.TRUE.equals(after.getDictionaryObject(NEED_APPEARANCES))
                && !COSBoolean.TRUE.equals(before.getDictionaryObject(NEED_APPEARANCES))
                && hasFieldsToFill(now);
        if (!likeness.same(before, after, FREE_IN_FORM)
                || !defaults
                || redraws
                || !keepsResources(before.getCOSDictionary(COSName.DR), after.getCOSDictionary(COSName.DR))) {
            add(Kind.FORM_CHANGED, "", false);
        }
    }

    private static boolean hasFieldsToFill(SignedRevision revision) {
        return revision.fields().values().stream().anyMatch(field -> !SignedRevision.isSignatureField(field));
    }

    /** Every font and picture that the form knew is still the same, where a field may be drawn with it; new ones may come. */
    private boolean keepsResources(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        if (before == null || after == null) {
            return before == null;
        }
        for (COSName kind : before.keySet()) {
            if (kind.equals(COSName.XOBJECT) && !hasFieldsToFill(now)) {
                continue;
            }
            if (before.getDictionaryObject(kind) instanceof COSDictionary known
                    && after.getDictionaryObject(kind) instanceof COSDictionary knownNow) {
                for (COSName name : known.keySet()) {
                    if (!likeness.same(known.getItem(name), knownNow.getItem(name))) {
                        return false;
                    }
                }
            } else if (!likeness.same(before.getItem(kind), after.getItem(kind))) {
                return false;
            }
        }
        return true;
    }

    private void field(String name, COSDictionary before, COSDictionary after) {
        boolean same = alike(before, after, LINKS);
        if (SignedRevision.isSignatureField(before)) {
            if (before.getDictionaryObject(COSName.V) != null || !same && !isSigned(after)) {
                if (!same) {
                    add(Kind.SIGNATURE_CHANGED, name, false);
                }
            } else if (!same) {
                boolean only = alike(before, after, OF_SIGNING);
                if (only) {
                    signed(name, after, false);
                } else {
                    add(Kind.SIGNATURE_CHANGED, name, false);
                }
            }
        } else if (!same) {
            boolean value = before.getItem(COSName.V) != after.getItem(COSName.V)
                    && !likeness.same(before.getItem(COSName.V), after.getItem(COSName.V));
            boolean only = value && isFilledByPeople(before) && alike(before, after, OF_A_VALUE);
            if (only) {
                add(Kind.FIELD_FILLED, name, permissions.filling(name));
            } else {
                add(Kind.FIELD_CHANGED, name, false);
            }
        }
    }

    /** Being closed to further filling in changes nothing that was signed. */
    private boolean alike(COSDictionary before, COSDictionary after, Set<COSName> without) {
        boolean closed = flags(after) == (flags(before) | READ_ONLY);
        return likeness.same(before, after, closed ? with(without, COSName.FF) : without)
                && widgets(before, after, without);
    }

    private static int flags(COSDictionary field) {
        return SignedRevision.inherited(field, COSName.FF) instanceof COSNumber number ? number.intValue() : 0;
    }

    /** The kids of a field that are its widgets, one by one. */
    private boolean widgets(COSDictionary before, COSDictionary after, Set<COSName> without) {
        COSBase left = before.getDictionaryObject(COSName.KIDS);
        COSBase right = after.getDictionaryObject(COSName.KIDS);
        if (!(left instanceof COSArray kids) || !(right instanceof COSArray kidsNow)) {
            return left == null && right == null;
        }
        if (kids.size() > kidsNow.size()) {
            return false;
        }
        for (int i = 0; i < kidsNow.size(); i++) {
            COSBase kidNow = kidsNow.getObject(i);
            if (kidNow instanceof COSDictionary each && now.fieldName(each) != null) {
                continue;
            }
            if (i >= kids.size()
                    || !(kids.getObject(i) instanceof COSDictionary kid)
                    || !(kidNow instanceof COSDictionary dictionary)
                    || !likeness.same(kid, dictionary, without)) {
                return false;
            }
        }
        return true;
    }

    /** Not a button, nor one that only a calculation may change. */
    private static boolean isFilledByPeople(COSDictionary field) {
        int flags = flags(field);
        boolean button = COSName.BTN.equals(SignedRevision.inherited(field, COSName.FT)) && (flags & PUSH_BUTTON) != 0;
        return !button && ((flags & READ_ONLY) == 0 || field.containsKey(COSName.AA));
    }

    private void added(String name, COSDictionary field) {
        if (isNode(field)) {
            return;
        }
        if (!SignedRevision.isSignatureField(field) || !isPlain(field)) {
            add(Kind.FIELD_ADDED, name, false);
        } else if (isSigned(field)) {
            signed(name, field, true);
        } else {
            boolean seen = SignatureAppearance.isSeen(now, name);
            add(Kind.FIELD_ADDED, name, permissions.signing() && !seen);
        }
    }

    /** Only a name for fields below it, each of which is compared itself. */
    private boolean isNode(COSDictionary field) {
        return field.getDictionaryObject(COSName.KIDS) instanceof COSArray kids
                && kids.size() > 0
                && OF_A_FIELD.stream().noneMatch(field::containsKey)
                && now.namesItsParent(field)
                && kidsAre(kids, kid -> now.fieldName(kid) != null);
    }

    /** A field whose kids are widgets or fields of their own, all of which lead back to it, and that does nothing. */
    private boolean isPlain(COSDictionary field) {
        COSBase kids = field.getDictionaryObject(COSName.KIDS);
        return now.namesItsParent(field)
                && !acts(field)
                && (!field.containsKey(COSName.SUBTYPE) || SignedRevision.isWidget(field))
                && (kids == null
                        || kids instanceof COSArray array
                                && kidsAre(array, kid -> now.fieldName(kid) != null || isWidgetOf(field, kid)));
    }

    private boolean isWidgetOf(COSDictionary field, COSDictionary kid) {
        return now.widgetOf(kid).isPresent() && kid.getDictionaryObject(COSName.PARENT) == field && !acts(kid);
    }

    private static boolean acts(COSDictionary widget) {
        return widget.containsKey(COSName.A) || widget.containsKey(COSName.AA);
    }

    private static boolean kidsAre(COSArray kids, Predicate<COSDictionary> such) {
        for (int i = 0; i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSDictionary kid) || !such.test(kid)) {
                return false;
            }
        }
        return true;
    }

    private void signed(String name, COSDictionary field, boolean isNew) {
        COSDictionary signature = field.getCOSDictionary(COSName.V);
        if (signature == null || now.isShared(signature) || leavesOutSigned(signature)) {
            add(Kind.SIGNATURE_ADDED, name, false);
            return;
        }
        boolean seen = SignatureAppearance.isSeen(now, name);
        if (PadesVerifier.DOCUMENT_TIME_STAMP.equals(signature.getNameAsString(COSName.SUB_FILTER))) {
            add(Kind.TIME_STAMP_ADDED, name, !seen);
            return;
        }
        boolean allowed = permissions.signing() && !(isNew && seen && permissions.certified());
        add(Kind.SIGNATURE_ADDED, name, allowed);
        if (seen && SignatureAppearance.hidesText(then, now, name)) {
            add(Kind.SIGNATURE_LAID_OVER_TEXT, name, false);
        }
    }

    /** Its range has a hole among the bytes that were signed before it: no honest signer makes one there. */
    private boolean leavesOutSigned(COSDictionary signature) {
        return signature.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray
                && ByteRange.of(signature, Long.MAX_VALUE)
                        .filter(range -> range.start1() == 0 && range.length1() >= end)
                        .isEmpty();
    }

    private static boolean isSigned(COSDictionary field) {
        return field.getDictionaryObject(COSName.V) instanceof COSDictionary;
    }

    private void add(Kind kind, String place, boolean allowed) {
        changes.add(new LaterChange(kind, place, allowed));
    }
}
