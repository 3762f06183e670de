package vn.vanthu.signature.pades;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.SignatureException.ErrorCode;

/**
 * Where a PDF lets one signer sign.
 *
 * @param fields that wait for him, have room on a page and are locked by nobody, in the order of the form
 * @param elsewhere whether a field may be added as well: no author certified the document, no signature locked it
 */
public record ReadyFields(List<Field> fields, boolean elsewhere) {
    /** Of a document that has no fields. */
    public static final ReadyFields NONE = new ReadyFields(List.of(), true);

    public ReadyFields {
        fields = List.copyOf(fields);
    }

    /**
     * A field that waits.
     *
     * @param name with those above it
     * @param place its rectangle on the page as it is shown
     * @param refusal why the hub's signature is not what it asks for, FIELD_DEMANDS_OTHERWISE or FIELD_DEMANDS_TIME_STAMP;
     *     null where it is
     */
    public record Field(
            String name, SignaturePlace place, @Nullable ErrorCode refusal) {
        public boolean takes() {
            return refusal == null;
        }
    }

    /** Into which he signs where he does not choose. */
    public Optional<Field> first() {
        return fields.stream().filter(Field::takes).findFirst();
    }

    /** Into which he may sign. */
    public Optional<Field> named(String name) {
        return fields.stream()
                .filter(field -> field.takes() && field.name().equals(name))
                .findFirst();
    }
}
