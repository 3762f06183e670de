package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.outgoing.DeskState.IN_REVIEW;
import static vn.vanthu.exchange.outgoing.DeskState.RETURNED;
import static vn.vanthu.exchange.outgoing.DeskState.SUBMITTED;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.outgoing.ActOutcome.Refused;
import vn.vanthu.exchange.outgoing.ReviewTurn.Decision;

/** What the reviewers of a draft do: each passes it on or gives it back, with a remark, in his turn. */
@Service
class Reviewing {

    private static final int LONGEST_REMARK = 500;

    private final Acts acts;
    private final Reviews reviews;
    private final Clock clock;

    Reviewing(Acts acts, Reviews reviews, Clock clock) {
        this.acts = acts;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Passes it on: to the next reviewer, after the last one to whoever signs. */
    ActOutcome pass(SignedInUser user, UUID id, int version, String typed) {
        return inTurn(user, id, version, "review-pass", (document, turn) -> {
            String remark = typed.strip();
            if (remark.length() > LONGEST_REMARK) {
                return Refused.of("remark", "Ý kiến dài quá " + LONGEST_REMARK + " ký tự.");
            }
            reviews.decide(document, turn, Decision.PASSED, remark);
            boolean last = reviews.current(document).isEmpty();
            Columns columns = last ? Columns.none().set("submitted_at", clock.instant()) : Columns.none();
            return acts.moved(
                    document,
                    last ? SUBMITTED : IN_REVIEW,
                    user,
                    "REVIEW_PASSED",
                    told(document, turn, remark),
                    columns);
        });
    }

    /** Gives it back to the clerk, who has it corrected. */
    ActOutcome giveBack(SignedInUser user, UUID id, int version, String typed) {
        return inTurn(user, id, version, "review-return", (document, turn) -> {
            String remark = typed.strip();
            if (remark.isEmpty() || remark.length() > LONGEST_REMARK) {
                return Refused.of("remark", "Ghi rõ vì sao trả lại, không quá " + LONGEST_REMARK + " ký tự.");
            }
            reviews.decide(document, turn, Decision.RETURNED, remark);
            reviews.end(document);
            return acts.moved(
                    document,
                    RETURNED,
                    user,
                    "REVIEW_RETURNED",
                    told(document, turn, remark),
                    Columns.none().set("reason", remark).set("submitted_at", null));
        });
    }

    private ActOutcome inTurn(
            SignedInUser user,
            UUID id,
            int version,
            String name,
            BiFunction<OutgoingDocument, ReviewTurn, ActOutcome> work) {
        return acts.act(user, id, version, name, EnumSet.of(IN_REVIEW), document -> {
            ReviewTurn turn = reviews.current(document).orElseThrow();
            if (turn.reviewerId() != user.userId()) {
                throw new AccessDeniedException(user.username() + " is not the one whose turn it is");
            }
            return work.apply(document, turn);
        });
    }

    private static Map<String, ?> told(OutgoingDocument document, ReviewTurn turn, String remark) {
        return Map.of(
                "step",
                turn.step(),
                "remark",
                remark,
                "content",
                document.upload().content().sha256());
    }
}
