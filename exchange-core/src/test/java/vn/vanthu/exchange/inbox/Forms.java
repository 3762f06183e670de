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
        Map<ArrivalField, String> values = new EnumMap<>(ArrivalField.class);
        values.put(ArrivalField.ISSUER, "Sở Tài chính tỉnh An Lạc");
        values.put(ArrivalField.DOCUMENT_NUMBER, "2264/STC-QLNS");
        values.put(ArrivalField.ISSUED_ON, "20/11/2026");
        values.put(ArrivalField.SUMMARY, "Về việc đối chiếu số liệu giải ngân vốn đầu tư công");
        values.put(ArrivalField.KIND, "CONG_VAN");
        values.put(ArrivalField.URGENCY, "NONE");
        values.put(ArrivalField.PAGES, "6");
        values.put(ArrivalField.SIGNER, "Huỳnh Minh Quang");
        values.put(ArrivalField.POSITION, "Giám đốc");
        return new RegistrationForm(values, Set.of(), "");
    }

    static RegistrationForm with(ArrivalField field, String value) {
        return with(filled(), field, value);
    }

    static RegistrationForm with(RegistrationForm form, ArrivalField field, String value) {
        Map<ArrivalField, String> values = new EnumMap<>(form.values());
        values.put(field, value);
        return new RegistrationForm(values, form.seen(), form.leader());
    }

    static RegistrationForm seenAll(RegistrationForm form) {
        return new RegistrationForm(form.values(), EnumSet.allOf(ArrivalField.class), form.leader());
    }

    static RegistrationForm presentedTo(SignedInUser leader) {
        return new RegistrationForm(filled().values(), Set.of(), Long.toString(leader.personId()));
    }
}
