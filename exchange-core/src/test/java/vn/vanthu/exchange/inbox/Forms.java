package vn.vanthu.exchange.inbox;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.vanthu.exchange.access.SignedInUser;

/** Filled registration forms. */
final class Forms {

    private Forms() {}

    static RegistrationForm filled() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.ISSUER, "Sở Tài chính tỉnh An Lạc");
        values.put(Field.DOCUMENT_NUMBER, "2264/STC-QLNS");
        values.put(Field.ISSUED_ON, "20/11/2026");
        values.put(Field.SUMMARY, "Về việc đối chiếu số liệu giải ngân vốn đầu tư công");
        values.put(Field.KIND, "CONG_VAN");
        values.put(Field.URGENCY, "NONE");
        values.put(Field.PAGES, "6");
        values.put(Field.SIGNER, "Huỳnh Minh Quang");
        values.put(Field.POSITION, "Giám đốc");
        return new RegistrationForm(values, Set.of(), "");
    }

    static RegistrationForm with(Field field, String value) {
        return with(filled(), field, value);
    }

    static RegistrationForm with(RegistrationForm form, Field field, String value) {
        Map<Field, String> values = new EnumMap<>(form.values());
        values.put(field, value);
        return new RegistrationForm(values, form.seen(), form.leader());
    }

    static RegistrationForm seenAll(RegistrationForm form) {
        return new RegistrationForm(form.values(), EnumSet.allOf(Field.class), form.leader());
    }

    static RegistrationForm presentedTo(SignedInUser leader) {
        return new RegistrationForm(filled().values(), Set.of(), Long.toString(leader.personId()));
    }
}
