package vn.vanthu.exchange.outgoing;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.outgoing.DocumentView.Allowed;

/** What a person may do with a document as it stands. */
@Component
class Permissions {

    private final Desk desk;
    private final TokenSigning tokens;
    private final KeyRing keys;
    private final Reviews reviews;

    Permissions(Desk desk, TokenSigning tokens, KeyRing keys, Reviews reviews) {
        this.desk = desk;
        this.tokens = tokens;
        this.keys = keys;
        this.reviews = reviews;
    }

    private boolean reviews(SignedInUser user, OutgoingDocument document) {
        return document.state() == DeskState.IN_REVIEW
                && reviews.current(document)
                        .filter(turn -> turn.reviewerId() == user.userId())
                        .isPresent();
    }

    Allowed of(SignedInUser user, OutgoingDocument document) {
        DeskState state = document.state();
        boolean clerk = user.has(Role.CLERK);
        boolean approver = user.roles().stream().anyMatch(Acts.COMPETENT::contains)
                && document.approver()
                        .filter(chosen -> chosen.userId() == user.userId())
                        .isPresent();
        boolean printed = document.described().bearsNumber();
        boolean judged = state == DeskState.JUDGED || state == DeskState.RETURNED;
        boolean submitted = state == DeskState.SUBMITTED;
        return new Allowed(
                clerk && judged,
                reviews(user, document),
                clerk && (submitted || state == DeskState.IN_REVIEW),
                approver && submitted && !printed,
                approver && submitted && printed,
                approver && state == DeskState.NUMBERED,
                approver && (submitted || state == DeskState.NUMBERING || state == DeskState.NUMBERED),
                clerk && state == DeskState.SIGNED,
                clerk
                        && (judged
                                || Set.of(
                                                DeskState.IN_REVIEW,
                                                DeskState.SUBMITTED,
                                                DeskState.NUMBERING,
                                                DeskState.NUMBERED,
                                                DeskState.SIGNED,
                                                DeskState.HELD_BACK,
                                                DeskState.STOPPED)
                                        .contains(state)),
                clerk && (judged || state == DeskState.STOPPED),
                clerk && state == DeskState.NUMBERING && document.numberMissing(),
                clerk && (judged || state == DeskState.HELD_BACK),
                approver && desk.signs(document, user),
                approver && tokens.offered(user, document),
                MediaTypes.signable(document.upload().mediaType())
                        && keys.ofAgency(document.agency()).isPresent(),
                user.has(Role.HEAD)
                        && document.lock()
                                .filter(lock -> lock.destroyedAt() == null)
                                .isPresent());
    }
}
