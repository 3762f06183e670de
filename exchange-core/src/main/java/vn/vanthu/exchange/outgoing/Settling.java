package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.outgoing.DeskState.FROZEN;
import static vn.vanthu.exchange.outgoing.DeskState.HELD_BACK;
import static vn.vanthu.exchange.outgoing.DeskState.JUDGED;
import static vn.vanthu.exchange.outgoing.DeskState.LOCKED;
import static vn.vanthu.exchange.outgoing.DeskState.RECEIVED;
import static vn.vanthu.exchange.outgoing.DeskState.RETURNED;
import static vn.vanthu.exchange.outgoing.Settlements.PERMITTED;
import static vn.vanthu.exchange.outgoing.Settlements.SECRECY;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.outgoing.Settlements.SettledFact;

/** Facts that no machine established, settled by people who looked; then the document is judged again. */
@Service
class Settling {

    private static final int LONGEST_REASON = 500;
    private static final String NONE = "NONE";
    private static final Set<String> SIGHT = Set.of("FOUND", "NOT_FOUND");
    private static final Set<String> LEAVE = Set.of("true", "false");

    private final Acts acts;
    private final Documents documents;
    private final Settlements settlements;
    private final SecretLock secrets;
    private final ContentStore contents;
    private final Clock clock;

    Settling(
            Acts acts,
            Documents documents,
            Settlements settlements,
            SecretLock secrets,
            ContentStore contents,
            Clock clock) {
        this.acts = acts;
        this.documents = documents;
        this.settlements = settlements;
        this.secrets = secrets;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * @param fact {@code seal}, {@code handSignature}, {@code secrecy} or {@code sendingPermitted}
     * @param value {@code FOUND}, {@code NOT_FOUND}; of secrecy {@code NONE}, or {@code MAT} which locks at once; of the
     *     leave to send {@code true}, {@code false}
     * @param looked that he looked at the document himself
     */
    ActOutcome settle(
            SignedInUser user, UUID id, int version, String fact, String value, String reason, boolean looked) {
        Acts.require(user, settling(fact));
        if (!values(fact).contains(value)) {
            return ActOutcome.Refused.of(fact, "Chọn một trong hai kết quả kiểm tra.");
        }
        Optional<ActOutcome> objection = objection(fact, reason, looked);
        return objection.orElseGet(() -> acts.act(
                user,
                id,
                version,
                "settled",
                EnumSet.of(JUDGED, RETURNED, HELD_BACK),
                document -> settled(user, document, fact, value, reason.strip())));
    }

    private static Set<Role> settling(String fact) {
        return switch (fact) {
            case SECRECY -> Acts.DESK;
            case PERMITTED -> Acts.COMPETENT;
            default -> EnumSet.of(Role.CLERK);
        };
    }

    private static Set<String> values(String fact) {
        return switch (fact) {
            case SECRECY -> Set.of(NONE, "MAT");
            case PERMITTED -> LEAVE;
            default -> SIGHT;
        };
    }

    private ActOutcome settled(SignedInUser user, OutgoingDocument document, String fact, String value, String reason) {
        if (fact.equals(SECRECY) && !value.equals(NONE)) {
            secrets.locked(document, value, "", user.fullName(), user.username());
            return new ActOutcome.Done();
        }
        settlements.settle(document, fact, value, reason, user);
        DeskState next = fact.equals(SECRECY) ? document.state() : judgedAgain(document);
        return acts.moved(
                document,
                next,
                user,
                "FACT_SETTLED",
                Map.of("fact", fact, "value", value, "name", user.fullName()),
                Columns.none());
    }

    /** The second person, who looked too; it cannot be the first. */
    ActOutcome confirm(SignedInUser user, UUID id, int version, boolean looked) {
        Acts.require(user, Acts.DESK);
        if (!looked) {
            return ActOutcome.Refused.of(SECRECY, "Đánh dấu xác nhận bạn đã tự xem văn bản.");
        }
        return acts.act(user, id, version, "confirmed", EnumSet.of(JUDGED, RETURNED, HELD_BACK, LOCKED), document -> {
            Optional<SettledFact> first = settlements.of(document, SECRECY).filter(SettledFact::waitsForSecond);
            if (first.isEmpty()) {
                return new ActOutcome.Overtaken(document);
            }
            if (first.get().by() == user.userId()) {
                return ActOutcome.Refused.of(
                        SECRECY,
                        "Người thứ hai phải khác người thứ nhất (" + first.get().byName() + ").");
            }
            settlements.confirm(document, SECRECY, user);
            Columns columns = Columns.none();
            if (document.state() == LOCKED) {
                columns.set("case_number", null)
                        .set("locked_mark", null)
                        .set("locked_clauses", null)
                        .set("locked_at", null);
            }
            return acts.moved(
                    document,
                    judgedAgain(document),
                    user,
                    "FACT_CONFIRMED",
                    Map.of("fact", SECRECY, "first", first.get().byName(), "name", user.fullName()),
                    columns);
        });
    }

    /** The second person does not agree: nothing is settled. */
    ActOutcome contradict(SignedInUser user, UUID id, int version) {
        Acts.require(user, Acts.DESK);
        return acts.act(
                user, id, version, "contradicted", EnumSet.of(JUDGED, RETURNED, HELD_BACK, LOCKED), document -> {
                    if (settlements
                            .of(document, SECRECY)
                            .filter(SettledFact::waitsForSecond)
                            .isEmpty()) {
                        return new ActOutcome.Overtaken(document);
                    }
                    settlements.drop(document, SECRECY);
                    return acts.moved(
                            document,
                            document.state(),
                            user,
                            "FACT_NOT_CONFIRMED",
                            Map.of("fact", SECRECY, "name", user.fullName()),
                            Columns.none());
                });
    }

    /** Something outside has changed: the scanner is back, a certificate was registered. */
    ActOutcome judgeAgain(SignedInUser user, UUID id, int version) {
        Acts.require(user, Role.CLERK);
        return acts.act(
                user,
                id,
                version,
                "judge-again",
                EnumSet.of(JUDGED, RETURNED, HELD_BACK),
                document -> acts.moved(
                        document, judgedAgain(document), user, "JUDGEMENT_ASKED_AGAIN", Map.of(), Columns.none()));
    }

    /** The officer says that it is no state secret; a second person has to say so too. */
    ActOutcome falseAlarm(SignedInUser user, UUID id, int version, String reason, boolean looked) {
        Acts.require(user, Role.HEAD);
        return objection(SECRECY, reason, looked)
                .orElseGet(() -> acts.act(user, id, version, "false-alarm", EnumSet.of(LOCKED), document -> {
                    if (destroyed(document)) {
                        return new ActOutcome.Overtaken(document);
                    }
                    settlements.settle(document, SECRECY, NONE, reason.strip(), user);
                    return acts.moved(
                            document,
                            LOCKED,
                            user,
                            "FALSE_ALARM_CLAIMED",
                            Map.of("name", user.fullName()),
                            Columns.none());
                }));
    }

    /** The officer confirms a state secret: the keys of all revisions are destroyed, nobody reads it again (decisions: state secrets). */
    ActOutcome confirmSecret(SignedInUser user, UUID id, int version) {
        Acts.require(user, Role.HEAD);
        return acts.act(user, id, version, "secret-confirmed", EnumSet.of(LOCKED), document -> {
            if (destroyed(document)) {
                return new ActOutcome.Overtaken(document);
            }
            documents.contents(document, true).forEach(content -> contents.destroy(document.agency(), content));
            settlements.drop(document, SECRECY);
            return acts.moved(
                    document,
                    LOCKED,
                    user,
                    "SECRET_CONFIRMED",
                    Map.of(
                            "name",
                            user.fullName(),
                            "content",
                            document.upload().content().sha256()),
                    Columns.none().set("destroyed_at", clock.instant()).set("name_content", null));
        });
    }

    private static boolean destroyed(OutgoingDocument document) {
        return document.lock().map(OutgoingDocument.Lock::destroyedAt).isPresent();
    }

    private static DeskState judgedAgain(OutgoingDocument document) {
        return document.state() == HELD_BACK ? FROZEN : RECEIVED;
    }

    private static Optional<ActOutcome> objection(String fact, String reason, boolean looked) {
        if (!looked) {
            return Optional.of(ActOutcome.Refused.of(fact, "Đánh dấu xác nhận bạn đã tự kiểm tra trên văn bản."));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Optional.of(ActOutcome.Refused.of(
                    fact, "Ghi lý do, căn cứ bạn đã thấy, không quá " + LONGEST_REASON + " ký tự."));
        }
        return Optional.empty();
    }
}
