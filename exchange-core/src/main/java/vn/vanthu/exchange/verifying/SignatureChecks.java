package vn.vanthu.exchange.verifying;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.SignaturesAlone;
import vn.vanthu.exchange.worker.SignatureVerifier;

/** Checks the signatures of a file for somebody who is signed in; what was found stays for a month, the file does not. */
@Service
class SignatureChecks {
    static final Duration KEPT = Duration.ofDays(30);

    private final SignatureVerifier verifier;
    private final SignatureCheckRows rows;
    private final WorkSpace work;
    private final AgencyScope scope;
    private final Journal journal;
    private final Clock clock;

    SignatureChecks(
            SignatureVerifier verifier,
            SignatureCheckRows rows,
            WorkSpace work,
            AgencyScope scope,
            Journal journal,
            Clock clock) {
        this.verifier = verifier;
        this.rows = rows;
        this.work = work;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Told(UUID id) implements Outcome {}

        /** It bears a mark of a state secret: nothing of it is told or kept. */
        record Classified() implements Outcome {}

        record NotPossible(String reason) implements Outcome {}
    }

    /** @throws IOException if the bytes cannot be had */
    Outcome check(SignedInUser user, DroppedFiles files) throws IOException {
        FileReport found;
        Instant now = clock.instant();
        try (WorkSpace.Scratch scratch = work.open()) {
            Path file = files.into(scratch);
            found = verifier.verify(file, files.name(), now);
        }
        if (found.classified()) {
            scope.inAgency(
                    user.agencyCode(),
                    () -> journal.record(
                            user.username(),
                            user.agencyCode(),
                            "CLASSIFIED_FILE_NOT_CHECKED",
                            found.sha256(),
                            Map.of("mark", found.facts().secrecy().level())));
            return new Outcome.Classified();
        }
        if (files.lacksDocument() && found.facts().signatures().isEmpty()) {
            return new Outcome.NotPossible(
                    "Đây là chữ ký rời: chọn cùng lúc tệp .p7s và văn bản mà nó ký rồi kiểm tra lại.");
        }
        String name = shows(found.facts()) ? files.name() : files.plainName();
        SignatureCheck check =
                new SignatureCheck(UUID.randomUUID(), name, user.fullName(), now, SignaturesAlone.of(found, name));
        scope.inAgency(user.agencyCode(), () -> {
            rows.insert(user, check);
            journal.record(
                    user.username(),
                    user.agencyCode(),
                    "SIGNATURES_CHECKED",
                    check.id().toString(),
                    Map.of(
                            "sha256",
                            found.sha256(),
                            "light",
                            check.account().sentence().light().name()));
        });
        return new Outcome.Told(check.id());
    }

    /** Pictures on pages of text, as seals of signatures are, are not read here; where the text is a picture nothing is known. */
    private static boolean shows(ReportedFacts facts) {
        ReportedFacts.Secrecy secrecy = facts.secrecy();
        return secrecy.level().equals("NONE")
                || secrecy.level().equals("UNDETERMINED")
                        && secrecy.cues().isEmpty()
                        && (facts.form().equals("DIGITAL_PDF") || facts.form().equals("EDITABLE"));
    }

    Optional<SignatureCheck> find(SignedInUser user, UUID id) {
        return scope.inAgency(user.agencyCode(), () -> rows.find(user, id));
    }

    List<SignatureCheckRows.Line> latest(SignedInUser user, int most) {
        return scope.inAgency(user.agencyCode(), () -> rows.latest(user, most));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOldOnes() {
        scope.asSystem(() -> rows.forget(clock.instant().minus(KEPT)));
    }
}
