package vn.vanthu.exchange.proof;

import static vn.vanthu.exchange.proof.Withholding.NOTHING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorizationDecision;
import vn.vanthu.exchange.wiring.TestDatabase;
import vn.vanthu.rules.catalogue.ClauseEntry;

/** What carries each clause: the rules that its pack names, or a feature of the product, which stands here. */
final class Withholdings {
    private static final Map<String, Withholding> FEATURES = new LinkedHashMap<>();

    private static final String HUB = "vn.vanthu.exchange.";
    private static final String PAGES =
            "org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager.authorize";
    private static final String LEDGER = """
            GRANT UPDATE, DELETE, TRUNCATE ON journal_entry, journal_batch, register_entry, register_event TO %1$s;
            ALTER TABLE journal_entry DISABLE TRIGGER ALL;
            ALTER TABLE journal_batch DISABLE TRIGGER ALL;
            ALTER TABLE register_entry DISABLE TRIGGER ALL;
            ALTER TABLE register_event DISABLE TRIGGER ALL""".formatted(TestDatabase.APPLICATION);

    static {
        Withholding dates = Withholding.of("vn.vanthu.rules.Instrument.inForce", true);
        all(dates, "VL-QĐ.3", "QT-QĐ.2", "PY-QĐ.2", "HCM-QĐ.3", "CM-QĐ.3");

        Withholding roles = Withholding.of(HUB + "inbox.Permission.require", NOTHING)
                .and(Withholding.of(HUB + "outgoing.Acts.require", NOTHING))
                .and(Withholding.of(HUB + "access.SignedInUser.has", true))
                .and(Withholding.of(PAGES, new AuthorizationDecision(true)));
        all(roles, "VL-6.1b", "VL-9.2a", "QT-11.5c", "PY-8.1.b", "N30-11", "N30-32.2");
        all(Withholding.of(HUB + "journal.Journal.record", NOTHING), "VL-3b.2", "HCM-13.8");
        all(Withholding.of(HUB + "access.SignedInUser.has", true), "QT-5.4", "QT-10.2");

        all(
                Withholding.of(HUB + "intake.Examination.malware", Optional.empty()),
                "VL-6.3a",
                "QT-10.5a",
                "QT-11.7",
                "PY-13.7a");
        all(Withholding.ofRules(List.of("QCVN12-MALWARE")), "QT-5.1b", "PY-3.2c");

        all(Withholding.of(HUB + "intake.IncomingMessages.received", NOTHING), "VL-6.3b");
        all(Withholding.of(HUB + "content.FolderContentStore.intact", true), "VL-9.2c", "PY-10.2", "QCVN12-3.5.2.1.10");
        all(Withholding.ofGuards(LEDGER.split(";")), "QCVN12-3.9.2.2");

        all(Withholding.of(HUB + "intake.Quarantine.admit", NOTHING), "QT-5.3");
        all(Withholding.of(HUB + "intake.Endings.offer", NOTHING), "N30-21.2c", "QD28-9");
        all(Withholding.of(HUB + "intake.Endings.status", NOTHING), "QD28-6.3");
        all(Withholding.of(HUB + "dispatch.Dispatch.accept", NOTHING), "QT-2.1");

        all(Withholding.of(HUB + "inbox.ReceptionDesk.registerPaper", NOTHING), "N30-21");
        all(Withholding.of(HUB + "inbox.ReceptionDesk.reject", NOTHING), "N30-21.2", "QD28-5.4");
        all(
                Withholding.of(HUB + "registry.Books.registerArrival", NOTHING),
                "CM-7.1a-B1a",
                "CM-7.1a-B1c",
                "N30-22",
                "N30-22.2");
        all(Withholding.of(HUB + "registry.Books.reserve", NOTHING), "N30-15.1");
        all(Withholding.of(HUB + "outgoing.Reviews.due", List.of()), "N30-11");
        all(Withholding.of(HUB + "report.RegisterColumns.of", List.of()), "N30-16.2b", "N30-PL4");

        all(Withholding.of(HUB + "inbox.ReceptionDesk.present", NOTHING), "CM-4.1d", "CM-7.1a-B2");
        all(Withholding.of(HUB + "inbox.Directing.direct", NOTHING), "CM-7.1a-B3", "N30-23", "N30-24");
        all(Withholding.of(HUB + "inbox.Directing.choice", List.of()), "CM-7.1a-B4");
        all(Withholding.of(HUB + "inbox.TaskDesk.report", NOTHING), "VL-9.5c", "HCM-13.4");

        all(
                Withholding.of(HUB + "access.PasswordRule.faults", List.of()),
                "PY-9.a",
                "HCM-9.3a1",
                "HCM-9.3a2",
                "QCVN12-3.7.2.6.4");
        all(Withholding.of(HUB + "access.Users.failed", NOTHING), "QCVN12-3.6.2.1.9");
        all(Withholding.of(HUB + "access.IdleSession.asked", NOTHING), "QCVN12-3.6.2.1.8");
    }

    private Withholdings() {}

    private static void all(Withholding withholding, String... clauses) {
        for (String clause : clauses) {
            FEATURES.merge(clause, withholding, Withholding::and);
        }
    }

    /** Empty where nobody has said what carries the clause. */
    static Optional<Withholding> of(ClauseEntry clause) {
        Optional<Withholding> feature = Optional.ofNullable(FEATURES.get(clause.id()));
        if (clause.rules().isEmpty()) {
            return feature;
        }
        Withholding rules = Withholding.ofRules(clause.rules());
        return Optional.of(feature.map(rules::and).orElse(rules));
    }

    /** Each method by class and name. */
    static Stream<String> methods() {
        return FEATURES.values().stream()
                .flatMap(each -> each.methods().keySet().stream())
                .distinct();
    }
}
