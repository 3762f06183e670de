package vn.vanthu.exchange.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.Read;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;

/**
 * The mailboxes of an order beside the recipients that a document names. A name such as “các sở, ban, ngành” may cover any
 * mailbox, so it is never counted as missing, and nothing is surplus beside it.
 */
record RecipientMatch(Fact missing, Fact extra) {

    /** {@code Giám đốc Sở Nội vụ} is reached at the department. */
    private static final Pattern HOLDER = Pattern.compile(
            "^(?:cac )?(?:giam doc|chu tich|cuc truong|thu truong|hieu truong|lanh dao) (?=so |uy ban|ubnd|hoi dong|cuc |chi cuc |truong |cong an |kho bac)");

    static Optional<RecipientMatch> of(ExaminationOrder order, DocumentData document, SenderFinder register) {
        List<String> named = document.recipients().stream().map(Read::value).toList();
        if (order.recipients().isEmpty()) {
            return Optional.empty();
        }
        if (named.isEmpty()) {
            Fact unread = new Fact.Undetermined("không đọc được phần Nơi nhận");
            return Optional.of(new RecipientMatch(unread, unread));
        }
        List<String> strangers = new ArrayList<>();
        List<String> surplus = new ArrayList<>();
        List<String> open = new ArrayList<>(named);
        for (String mailbox : order.recipients()) {
            Set<String> names = register.namesOfAddress(mailbox);
            if (names.isEmpty()) {
                strangers.add(mailbox);
            } else if (!open.removeIf(name -> names.stream().anyMatch(each -> same(each, name)))
                    && named.stream().noneMatch(name -> names.stream().anyMatch(each -> same(each, name)))) {
                surplus.add(mailbox);
            }
        }
        List<String> missing = open.stream()
                .filter(name -> register.isAgencyName(SenderFinder.plain(name)))
                .toList();
        boolean vague = missing.size() < open.size();
        return Optional.of(new RecipientMatch(
                fact(
                        missing,
                        vague && missing.isEmpty(),
                        "phần Nơi nhận có tên gọi chung, chưa biết gồm những đơn vị nào"),
                fact(
                        vague ? List.of() : surplus,
                        (vague && !surplus.isEmpty()) || !strangers.isEmpty(),
                        "chưa biết hộp thư nhận là của đơn vị nào trong phần Nơi nhận")));
    }

    void addTo(Facts.Builder facts) {
        facts.with("recipients.missing", missing).with("recipients.extra", extra);
    }

    private static Fact fact(List<String> found, boolean open, String reason) {
        return open && found.isEmpty()
                ? new Fact.Undetermined(reason)
                : Facts.builder().set("found", found).build().get("found");
    }

    /** A document names its province once: “Sở Tài chính” is “Sở Tài chính tỉnh An Lạc”. */
    private static boolean same(String registered, String named) {
        String plain = HOLDER.matcher(SenderFinder.plain(named)).replaceFirst("");
        return registered.equals(plain) || registered.startsWith(plain + " ") || plain.startsWith(registered + " ");
    }
}
