package vn.vanthu.signature.pades;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * What the signatures of a revision say about later changes (ISO 32000-2 12.8.2.2 DocMDP, 12.8.2.4 FieldMDP, 12.7.5.5
 * Lock). Where they say nothing, a field is not filled in after signing.
 */
final class LaterPermissions {
    private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
    private static final COSName ACTION = COSName.getPDFName("Action");
    private static final COSName LOCK = COSName.getPDFName("Lock");
    private static final int FORMS = 2;

    private final List<Locked> locks = new ArrayList<>();
    private OptionalInt level = OptionalInt.empty();
    private boolean certified;

    private record Locked(String action, Set<String> names) {
        boolean covers(String field) {
            boolean named = names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
            return switch (action) {
                case "Include" -> named;
                case "Exclude" -> !named;
                default -> true;
            };
        }
    }

    static LaterPermissions of(SignedRevision revision) {
        LaterPermissions permissions = new LaterPermissions();
        for (COSDictionary field : revision.fields().values()) {
            COSDictionary signature = field.getCOSDictionary(COSName.V);
            if (!SignedRevision.isSignatureField(field) || signature == null) {
                continue;
            }
            permissions.lock(field.getCOSDictionary(LOCK));
            if (signature.getDictionaryObject(COSName.getPDFName("Reference")) instanceof COSArray references) {
                for (int i = 0; i < references.size(); i++) {
                    if (references.getObject(i) instanceof COSDictionary reference) {
                        permissions.reference(reference);
                    }
                }
            }
        }
        return permissions;
    }

    private void reference(COSDictionary reference) {
        COSDictionary parameters = reference.getCOSDictionary(TRANSFORM_PARAMS);
        String method = reference.getNameAsString(TRANSFORM_METHOD);
        if ("DocMDP".equals(method)) {
            certified = true;
            narrow(parameters == null ? FORMS : parameters.getInt(COSName.P, FORMS));
        } else if ("FieldMDP".equals(method)) {
            lock(parameters);
        }
    }

    private void lock(COSDictionary lock) {
        if (lock == null) {
            return;
        }
        Set<String> names = new HashSet<>();
        if (lock.getDictionaryObject(COSName.FIELDS) instanceof COSArray fields) {
            for (int i = 0; i < fields.size(); i++) {
                if (fields.getObject(i) instanceof COSString name) {
                    names.add(name.getString());
                }
            }
        }
        String action = lock.getNameAsString(ACTION);
        locks.add(new Locked(action == null ? "All" : action, names));
        int narrower = lock.getInt(COSName.P, 0);
        if (narrower > 0) {
            narrow(narrower);
        }
    }

    private void narrow(int other) {
        level = OptionalInt.of(Math.min(level.orElse(other), other));
    }

    /** A first signature that certifies: new things to be seen are no longer added. */
    boolean certified() {
        return certified;
    }

    boolean signing() {
        return level.isEmpty() || level.getAsInt() >= FORMS;
    }

    boolean filling(String field) {
        boolean said = level.isPresent() ? level.getAsInt() >= FORMS : !locks.isEmpty();
        return said && locks.stream().noneMatch(lock -> lock.covers(field));
    }

    boolean notes() {
        return level.isPresent() && level.getAsInt() > FORMS;
    }
}
