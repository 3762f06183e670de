package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.directory.WorkingDays;
import vn.vanthu.exchange.inbox.Direction.Verb;

/**
 * A direction checked: who does what by when.
 *
 * @param lead chủ trì, or whoever is asked; null where it goes for information only
 */
record Routing(
        Verb verb,
        @Nullable Colleague lead,
        List<Colleague> coordinators,
        List<Colleague> informed,
        @Nullable LocalDate deadline,
        String opinion) {

    static final int LONGEST_OPINION = 1000;

    Routing {
        coordinators = List.copyOf(coordinators);
        informed = List.copyOf(informed);
    }

    /** {@code Chủ trì: Phòng Quy hoạch; phối hợp: Võ Đăng Khoa; hạn 20/10/2026}. */
    String words() {
        List<String> parts = new ArrayList<>();
        if (lead != null) {
            parts.add((verb == Verb.ASK_OPINION ? "" : "Chủ trì: ") + lead.unitOrName());
        }
        if (!coordinators.isEmpty()) {
            parts.add("phối hợp: " + names(coordinators));
        }
        if (!informed.isEmpty()) {
            parts.add((parts.isEmpty() ? "Để biết: " : "để biết: ") + names(informed));
        }
        if (deadline != null) {
            parts.add("hạn " + Shown.day(deadline));
        }
        return String.join("; ", parts);
    }

    String receivers() {
        List<Colleague> all = new ArrayList<>();
        if (lead != null) {
            all.add(lead);
        }
        all.addAll(coordinators);
        all.addAll(informed);
        return names(all);
    }

    private static String names(List<Colleague> people) {
        return String.join(", ", people.stream().map(Colleague::unitOrName).toList());
    }

    sealed interface Checked {
        record Sound(Routing routing) implements Checked {}

        record Faulty(List<Fault> faults) implements Checked {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * @param choice to whom this leader may give it
     * @param latest the deadline he himself was given, null where there is none
     */
    static Checked check(
            DirectionForm form,
            List<Colleague> choice,
            @Nullable LocalDate latest,
            boolean onward,
            LocalDate today,
            WorkingDays workingDays) {
        List<Fault> faults = new ArrayList<>();
        List<Colleague> coordinators = chosen(form.coordinators(), choice);
        List<Colleague> informed = chosen(form.informed(), choice);
        if (coordinators.size() < form.coordinators().size()
                || informed.size() < form.informed().size()) {
            faults.add(new Fault(
                    DirectionForm.COORDINATE, "Chọn lại người nhận", "Có người không còn trong danh sách được giao."));
        }
        Optional<Colleague> named = choice.stream()
                .filter(colleague -> form.leads(colleague.personId()))
                .findFirst();
        Colleague lead = named.orElse(null);
        if (form.verb() == Verb.FOR_INFORMATION) {
            List<Colleague> all = new ArrayList<>(informed);
            coordinators.stream().filter(one -> !all.contains(one)).forEach(all::add);
            named.filter(one -> !all.contains(one)).ifPresent(all::add);
            informed = all;
            coordinators = List.of();
            lead = null;
            if (onward) {
                faults.add(new Fault(DirectionForm.VERB, "Chọn Chuyển xử lý", "Việc được giao phải có người chủ trì."));
            } else if (informed.isEmpty()) {
                faults.add(new Fault(DirectionForm.INFORM, "Chọn người nhận để biết", "Chưa chọn ai."));
            }
        } else if (lead == null) {
            boolean asking = form.verb() == Verb.ASK_OPINION;
            faults.add(new Fault(
                    DirectionForm.LEAD,
                    asking ? "Chọn người cho ý kiến" : "Chọn một đơn vị hoặc người chủ trì",
                    asking ? "Chưa chọn ai." : "Chưa chọn chủ trì."));
        } else {
            Colleague leading = lead;
            coordinators =
                    coordinators.stream().filter(one -> !one.equals(leading)).toList();
            List<Colleague> working = coordinators;
            informed = informed.stream()
                    .filter(one -> !one.equals(leading) && !working.contains(one))
                    .toList();
        }
        LocalDate deadline = form.verb() == Verb.FOR_INFORMATION
                ? null
                : deadline(form, today, workingDays, faults).orElse(latest);
        if (deadline != null && latest != null && deadline.isAfter(latest)) {
            faults.add(new Fault(
                    DirectionForm.DAYS,
                    "Chọn hạn không sau " + Shown.day(latest),
                    "Lãnh đạo đã giao hạn " + Shown.day(latest) + "."));
        }
        String opinion = Words.text(form.opinion());
        if (Words.length(opinion) > LONGEST_OPINION) {
            faults.add(new Fault(
                    DirectionForm.OPINION,
                    "Rút gọn ý kiến chỉ đạo còn tối đa " + LONGEST_OPINION + " ký tự",
                    "Đang có " + Words.length(opinion) + " ký tự."));
        }
        return faults.isEmpty()
                ? new Checked.Sound(new Routing(
                        form.verb(),
                        lead,
                        coordinators,
                        informed,
                        deadline,
                        opinion.isEmpty() ? usual(form.verb(), lead) : opinion))
                : new Checked.Faulty(faults);
    }

    private static List<Colleague> chosen(Set<Long> ids, List<Colleague> choice) {
        return choice.stream().filter(one -> ids.contains(one.personId())).toList();
    }

    private static Optional<LocalDate> deadline(
            DirectionForm form, LocalDate today, WorkingDays workingDays, List<Fault> faults) {
        if (form.days().matches("\\d{1,3}")) {
            return Optional.of(workingDays.after(today, Integer.parseInt(form.days())));
        }
        boolean typed =
                form.days().equals(DirectionForm.OTHER_DAY) || !form.deadline().isEmpty();
        if (!typed) {
            return Optional.empty();
        }
        String remedy = "Nhập hạn xử lý có thật, ví dụ " + Shown.day(workingDays.after(today, 5));
        return switch (TypedDay.parse(form.deadline())) {
            case TypedDay.Impossible impossible -> {
                faults.add(new Fault(DirectionForm.DEADLINE, remedy, impossible.why()));
                yield Optional.empty();
            }
            case TypedDay.Day day -> {
                if (day.date().isBefore(today)) {
                    faults.add(new Fault(DirectionForm.DEADLINE, remedy, "Hạn ở trước hôm nay."));
                }
                yield Optional.of(day.date());
            }
        };
    }

    private static String usual(Verb verb, @Nullable Colleague lead) {
        String to = lead == null ? "" : lead.unitOrName();
        return switch (verb) {
            case ASSIGN -> "Chuyển " + to + " chủ trì xử lý.";
            case ASK_OPINION -> "Đề nghị " + to + " cho ý kiến.";
            case FOR_INFORMATION -> "Chuyển để biết.";
        };
    }
}
