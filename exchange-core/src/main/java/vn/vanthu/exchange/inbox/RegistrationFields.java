package vn.vanthu.exchange.inbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.inbox.Proposal.Source;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.web.DocumentFrames;
import vn.vanthu.exchange.web.Field;
import vn.vanthu.exchange.web.FieldSource;
import vn.vanthu.exchange.web.Fields;

/** The registration form as the page shows it: each field with where its value comes from. */
@Component
class RegistrationFields {

    private static final Map<String, String> KINDS = Arrays.stream(DocumentKind.values())
            .collect(Collectors.toMap(Enum::name, DocumentKind::title, (a, b) -> a, LinkedHashMap::new));
    private static final Map<String, String> URGENCIES = Arrays.stream(Urgency.values())
            .collect(Collectors.toMap(Enum::name, Urgency::title, (a, b) -> a, LinkedHashMap::new));

    private final Fields fields;

    RegistrationFields(Fields fields) {
        this.fields = fields;
    }

    /** By their keys, in the order of the form. */
    Map<String, Laid> shown(
            SignedInUser clerk,
            RegistrationForm form,
            Map<ArrivalField, Proposal> proposals,
            List<Colleague> leaders,
            List<Fault> faults) {
        Map<String, Laid> shown = new LinkedHashMap<>();
        for (ArrivalField field : ArrivalField.values()) {
            Proposal proposal = proposals.get(field);
            FieldSource source = source(clerk, field, form, proposal);
            Field control = laidOut(field, fields.of(field.key(), field.title(), form.value(field)))
                    .from(source)
                    .hint(hint(proposal))
                    .wrong(message(faults, field.key()));
            boolean mustBeSeen = source != null && source.state() == FieldSource.State.UNSURE;
            if (field == ArrivalField.NOTE) {
                shown.put(RegistrationForm.LEADER, leader(form, leaders, faults));
            }
            shown.put(field.key(), new Laid(control, mustBeSeen));
        }
        return shown;
    }

    private Laid leader(RegistrationForm form, List<Colleague> leaders, List<Fault> faults) {
        Map<String, String> choice = new LinkedHashMap<>();
        choice.put("", "Để trình sau");
        leaders.forEach(leader -> choice.put(Long.toString(leader.personId()), leader.withTitle()));
        return new Laid(
                fields.of(RegistrationForm.LEADER, "Trình", form.leader())
                        .options(choice)
                        .wrong(message(faults, RegistrationForm.LEADER)),
                false);
    }

    private static Field laidOut(ArrivalField field, Field control) {
        return switch (field) {
            case ISSUER -> control.needed().suggesting("agencies");
            case DOCUMENT_NUMBER, SIGNER, POSITION, DUE_ON -> control;
            case ISSUED_ON -> control.needed();
            case SUMMARY -> control.needed().rows(3);
            case KIND -> control.options(withPrompt(KINDS, "Chọn loại văn bản")).needed();
            case URGENCY -> control.options(URGENCIES);
            case PAGES -> control;
            case NOTE -> control.notNeeded();
        };
    }

    private static Map<String, String> withPrompt(Map<String, String> options, String prompt) {
        Map<String, String> prompted = new LinkedHashMap<>();
        prompted.put("", prompt);
        prompted.putAll(options);
        return prompted;
    }

    private static @Nullable FieldSource source(
            SignedInUser clerk, ArrivalField field, RegistrationForm form, @Nullable Proposal proposal) {
        if (proposal == null || proposal.source() == Source.COUNTED) {
            return null;
        }
        if (!Words.line(form.value(field)).equals(Shown.typed(field, proposal))) {
            return FieldSource.hand();
        }
        if (form.seen().contains(field)) {
            return FieldSource.confirmed(givenName(clerk.fullName()));
        }
        return FieldSource.machine(proposal.percent() / 100.0);
    }

    private static String givenName(String fullName) {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }

    private static @Nullable String hint(@Nullable Proposal proposal) {
        if (proposal == null) {
            return null;
        }
        String other = proposal.other();
        if (other != null) {
            return "Nơi gửi ghi: " + other;
        }
        return proposal.source() == Source.SENDER ? "Theo dữ liệu nơi gửi" : null;
    }

    private static @Nullable String message(List<Fault> faults, String key) {
        return faults.stream()
                .filter(fault -> fault.key().equals(key))
                .map(Fault::message)
                .findFirst()
                .orElse(null);
    }

    /** What was read, framed where it stands, as sure as the form says. */
    static String frames(Map<ArrivalField, Proposal> proposals, Optional<FileReport> report) {
        return DocumentFrames.of(
                report,
                proposals.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().key(),
                                entry -> entry.getValue().percent())));
    }

    /** A value of the form as people say it. */
    static String words(ArrivalField field, String value) {
        return switch (field) {
            case KIND -> KINDS.getOrDefault(value, value);
            case URGENCY -> URGENCIES.getOrDefault(value, value);
            case ISSUER, DOCUMENT_NUMBER, ISSUED_ON, SUMMARY, PAGES, SIGNER, POSITION, DUE_ON, NOTE -> value;
        };
    }

    /** @param mustBeSeen shows the box that confirms it without a script */
    record Laid(Field field, boolean mustBeSeen) {}
}
