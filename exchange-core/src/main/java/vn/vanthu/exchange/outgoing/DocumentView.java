package vn.vanthu.exchange.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.outgoing.Settlements.SettledFact;
import vn.vanthu.exchange.web.FieldSource;
import vn.vanthu.exchange.web.TimelineEvent;
import vn.vanthu.rules.Verdict;

/**
 * Everything that the page of one document shows to one person.
 *
 * @param reviewers whom the clerk may ask, by step that is due
 * @param waiting whether the machine is at work and the page asks again by itself
 * @param failing whether the machine tried and tries again
 */
record DocumentView(
        OutgoingDocument document,
        String title,
        Words.Badge badge,
        Allowed may,
        boolean waiting,
        boolean failing,
        Verdict verdict,
        String sentence,
        Optional<Words.Effect> effect,
        boolean draft,
        List<ReportedFinding> blocking,
        List<ReportedFinding> looking,
        List<ReportedFinding> passed,
        List<Settle> settles,
        List<SettledFact> settled,
        DeskForm form,
        Map<String, FieldSource> sources,
        boolean numberFixed,
        int nextNumber,
        List<Choice> recipients,
        List<Choice> found,
        List<String> unknown,
        Map<String, String> approvers,
        List<Pair> facts,
        String basis,
        List<TimelineEvent> steps,
        List<ReviewTurn> reviews,
        Map<ReviewStep, Map<String, String>> reviewers,
        List<DeskList.Row> sameFile,
        boolean opened,
        String frames) {

    /** What this person may do with it now. */
    record Allowed(
            boolean describe,
            boolean review,
            boolean takeBack,
            boolean takeNumber,
            boolean approvePrinted,
            boolean sign,
            boolean giveBack,
            boolean release,
            boolean withdraw,
            boolean replace,
            boolean numberedVersion,
            boolean judgeAgain,
            boolean signsDigitally,
            boolean signsByToken,
            boolean agencySigns,
            boolean decideLock) {

        /** Whether it is for this person to approve it. */
        boolean approves() {
            return takeNumber || approvePrinted || sign;
        }
    }

    /**
     * A fact that people settle here.
     *
     * @param first what the first person said, where a second one is waited for
     * @param mine whether this person was the first
     */
    record Settle(
            String fact,
            String title,
            String question,
            String looked,
            Map<String, String> answers,
            boolean allowed,
            @Nullable SettledFact first,
            boolean mine) {}

    record Choice(String name, String address, boolean chosen) {}

    record Pair(String label, String value, boolean mono) {
        Pair(String label, String value) {
            this(label, value, false);
        }
    }

    /** Whose turn it is to review it; null where it is nobody's. */
    public @Nullable ReviewTurn currentReview() {
        return reviews.stream().filter(ReviewTurn::open).findFirst().orElse(null);
    }

    public Instant signBefore() {
        return document.reservation()
                .map(OutgoingDocument.Reservation::signBefore)
                .orElse(Instant.EPOCH);
    }

    public String number() {
        return document.reservation()
                .map(OutgoingDocument.Reservation::documentNumber)
                .orElse("");
    }

    /** Who says the reason that stands below it; empty where nothing is to be explained. */
    public String reasonTitle() {
        if (document.reason() == null) {
            return "";
        }
        return switch (document.state()) {
            case RETURNED -> document.changedByName() + " trả lại";
            case SUBMITTED -> "Cần cấp số lại";
            case STOPPED -> "Số đã cấp được hủy, văn bản không đi";
            case WITHDRAWN -> document.changedByName() + " rút văn bản";
            case RECEIVED,
                    JUDGED,
                    IN_REVIEW,
                    NUMBERING,
                    NUMBERED,
                    SIGNING,
                    SIGNED,
                    RELEASING,
                    FROZEN,
                    HELD_BACK,
                    CLEARED,
                    HANDED_OVER,
                    LOCKED -> "";
        };
    }
}
