package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentKind;

/** What the clerk typed, checked: all faults at once. */
sealed interface Entered {

    record Sound(Described described) implements Entered {}

    record Faulty(List<Fault> faults) implements Entered {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** @param proposals what was proposed: unsure ones must have been looked at or changed */
    static Entered check(RegistrationForm form, Map<ArrivalField, Proposal> proposals, LocalDate today) {
        Checking checking = new Checking(form, today);
        Described described = checking.described();
        proposals.forEach(checking::looked);
        return checking.faults.isEmpty() ? new Sound(described) : new Faulty(checking.faults);
    }

    /** One form under check. */
    final class Checking {
        private final RegistrationForm form;
        private final LocalDate today;
        private final List<Fault> faults = new ArrayList<>();

        private Checking(RegistrationForm form, LocalDate today) {
            this.form = form;
            this.today = today;
        }

        private Described described() {
            String issuer = required(ArrivalField.ISSUER, "Nhập cơ quan ban hành");
            String number = line(ArrivalField.DOCUMENT_NUMBER);
            LocalDate issuedOn = issuedOn();
            String summary = required(ArrivalField.SUMMARY, "Nhập trích yếu nội dung văn bản");
            DocumentKind kind = kind();
            Urgency urgency = urgency();
            return new Described(
                    issuer,
                    orNull(number),
                    issuedOn,
                    kind,
                    summary,
                    orNull(line(ArrivalField.SIGNER)),
                    orNull(line(ArrivalField.POSITION)),
                    urgency,
                    pages(),
                    dueOn(issuedOn),
                    orNull(line(ArrivalField.NOTE)));
        }

        private void looked(ArrivalField field, Proposal proposal) {
            boolean changed = !Words.line(form.value(field)).equals(Shown.typed(field, proposal));
            boolean faulty = faults.stream().anyMatch(fault -> fault.key().equals(field.key()));
            if (proposal.unsure() && !changed && !faulty && !form.seen().contains(field)) {
                fault(
                        field,
                        "Xem lại ô " + field.title(),
                        "Máy chỉ chắc " + proposal.percent() + "%: xem lại rồi xác nhận.");
            }
        }

        private String required(ArrivalField field, String remedy) {
            String line = line(field);
            if (line.isEmpty()) {
                fault(field, remedy, "Chưa có nội dung.");
            }
            return line;
        }

        private String line(ArrivalField field) {
            String line = Words.line(form.value(field));
            int length = Words.length(line);
            if (length > field.longest()) {
                fault(
                        field,
                        "Rút gọn " + field.title() + " còn tối đa " + field.longest() + " ký tự",
                        "Đang có " + length + " ký tự, tối đa " + field.longest() + ".");
            }
            return line;
        }

        private @Nullable LocalDate issuedOn() {
            String typed = Words.line(form.value(ArrivalField.ISSUED_ON));
            String remedy = "Nhập ngày văn bản có thật, ví dụ " + Shown.day(today);
            if (typed.isEmpty()) {
                fault(ArrivalField.ISSUED_ON, remedy, "Chưa có ngày văn bản.");
                return null;
            }
            return switch (TypedDay.parse(typed)) {
                case TypedDay.Impossible impossible -> {
                    fault(ArrivalField.ISSUED_ON, remedy, impossible.why());
                    yield null;
                }
                case TypedDay.Day day -> {
                    if (day.date().isAfter(today)) {
                        fault(ArrivalField.ISSUED_ON, remedy, "Ngày văn bản ở sau hôm nay, " + Shown.day(today) + ".");
                    }
                    yield day.date();
                }
            };
        }

        private @Nullable LocalDate dueOn(@Nullable LocalDate issuedOn) {
            String typed = Words.line(form.value(ArrivalField.DUE_ON));
            if (typed.isEmpty()) {
                return null;
            }
            String remedy = "Nhập hạn trả lời có thật, hoặc để trống";
            return switch (TypedDay.parse(typed)) {
                case TypedDay.Impossible impossible -> {
                    fault(ArrivalField.DUE_ON, remedy, impossible.why());
                    yield null;
                }
                case TypedDay.Day day -> {
                    if (issuedOn != null && day.date().isBefore(issuedOn)) {
                        fault(ArrivalField.DUE_ON, remedy, "Hạn trả lời ở trước ngày văn bản.");
                    }
                    yield day.date();
                }
            };
        }

        private @Nullable DocumentKind kind() {
            String typed = form.value(ArrivalField.KIND).strip();
            DocumentKind kind = Arrays.stream(DocumentKind.values())
                    .filter(known -> known.name().equals(typed))
                    .findFirst()
                    .orElse(null);
            if (kind == null) {
                fault(ArrivalField.KIND, "Chọn loại văn bản", "Chưa chọn loại văn bản.");
            }
            return kind;
        }

        private Urgency urgency() {
            String typed = form.value(ArrivalField.URGENCY).strip();
            return Urgency.named(typed).orElseGet(() -> {
                fault(ArrivalField.URGENCY, "Chọn độ khẩn", "Chưa chọn độ khẩn.");
                return Urgency.NONE;
            });
        }

        private @Nullable Integer pages() {
            String typed = Words.line(form.value(ArrivalField.PAGES));
            if (typed.isEmpty()) {
                return null;
            }
            if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) < 1) {
                fault(
                        ArrivalField.PAGES,
                        "Nhập số trang từ 1 đến 99999, hoặc để trống",
                        "Số trang là một số từ 1 đến 99999.");
                return null;
            }
            return Integer.valueOf(typed);
        }

        private void fault(ArrivalField field, String remedy, String message) {
            faults.add(new Fault(field.key(), remedy, message));
        }

        private static @Nullable String orNull(String line) {
            return line.isEmpty() ? null : line;
        }
    }
}
