package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.judging.Found.CERTIFICATES;
import static vn.vanthu.rules.LegalEffect.COPY;
import static vn.vanthu.rules.LegalEffect.EQUIVALENT;
import static vn.vanthu.rules.LegalEffect.INFORMATION_ONLY;
import static vn.vanthu.rules.LegalEffect.NONE;
import static vn.vanthu.rules.LegalEffect.ORIGINAL;
import static vn.vanthu.rules.Verdict.ACCEPTED;
import static vn.vanthu.rules.Verdict.HELD;
import static vn.vanthu.rules.Verdict.PAPER_REQUIRED;
import static vn.vanthu.rules.Verdict.REFUSED;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.SightReading;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.seeing.SealDoubt;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Verdict;
import vn.vanthu.signature.SignatureReason;

/** The table that every part agrees on, a test a row, from what the leaves find to what is said of the file. */
class TruthTableTest {

    @ParameterizedTest
    @EnumSource(names = {"EDITABLE", "DIGITAL_PDF"})
    @Clause({"HCM-8.3a", "HCM-8.3b", "HCM-8.4a", "N30-5.1"})
    void isAnOriginalWhereThePersonAndHisAgencySigned(Form form) {
        is(new Found(form).signed(CERTIFICATES.person).signed(CERTIFICATES.sxd), ACCEPTED, ORIGINAL);
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITABLE", "DIGITAL_PDF"})
    @Clause({"HCM-8.3a", "HCM-8.3b", "HCM-8.4a", "QD28-4"})
    void isEquivalentWhereTheAgencyAloneSigned(Form form) {
        is(new Found(form).signed(CERTIFICATES.sxd), ACCEPTED, EQUIVALENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITABLE", "DIGITAL_PDF"})
    @Clause({"HCM-8.3a", "HCM-8.3b", "HCM-8.4b"})
    void needsPaperWhereAPersonAloneAnotherAgencyOrNobodySigned(Form form) {
        is(new Found(form).signed(CERTIFICATES.person), PAPER_REQUIRED, INFORMATION_ONLY);
        is(new Found(form).signed(CERTIFICATES.stc), PAPER_REQUIRED, INFORMATION_ONLY);
        is(new Found(form), PAPER_REQUIRED, INFORMATION_ONLY);
    }

    @Test
    @Clause("N30-32.2")
    void asksTheClerkToLookWhereTheAgencySignedBeforeThePerson() {
        FileReport late = is(
                new Found(Form.DIGITAL_PDF).signed(CERTIFICATES.sxd).signed(CERTIFICATES.person), ACCEPTED, ORIGINAL);
        assertThat(late.findings())
                .filteredOn(FileReport.ReportedFinding::asksForALook)
                .extracting(FileReport.ReportedFinding::message)
                .contains("Chữ ký số của cơ quan có trước chữ ký số của người có thẩm quyền.");
        FileReport right = is(
                new Found(Form.DIGITAL_PDF).signed(CERTIFICATES.person).signed(CERTIFICATES.sxd), ACCEPTED, ORIGINAL);
        assertThat(right.findings())
                .filteredOn(FileReport.ReportedFinding::asksForALook)
                .extracting(FileReport.ReportedFinding::message)
                .noneMatch(message -> message.contains("có trước"));
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4a"})
    void acceptsTheScanWhoseSealAndHandSignatureAClerkConfirmedForInformation() {
        FileReport report = is(sealed(Found.readScan(), "FOUND", "FOUND"), ACCEPTED, INFORMATION_ONLY);
        assertThat(report.facts().seal()).isEqualTo(new ReportedFacts.Seal("FOUND", null, "RED", null));
        assertThat(report.facts().handSignature().status()).isEqualTo("FOUND");
    }

    @Test
    @Clause({"HCM-8.3b", "N30-18.6", "N30-25"})
    void callsTheConfirmedScanACopyOnceTheAgencySignedIt() {
        is(sealed(Found.readScan(), "FOUND", "FOUND").signed(CERTIFICATES.sxd), ACCEPTED, COPY);
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4b"})
    void needsPaperWhereTheScanHasNoRedSealOrNoHandSignature() {
        is(sealed(Found.readScan(), "NOT_FOUND", "FOUND"), PAPER_REQUIRED, INFORMATION_ONLY);
        is(sealed(Found.readScan(), "FOUND", "NOT_FOUND"), PAPER_REQUIRED, INFORMATION_ONLY);
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4b"})
    void holdsTheScanWhoseSealOrHandSignatureNobodySaw() {
        FileReport neither = is(Found.readScan(), HELD, INFORMATION_ONLY);
        assertThat(neither.missingFacts()).containsExactlyInAnyOrder("seal", "handSignature");
        assertThat(neither.facts().seal().status()).isEqualTo("UNDETERMINED");
        FileReport half = is(Found.readScan().settled("seal", "FOUND", "Trần Thị Bình"), HELD, INFORMATION_ONLY);
        assertThat(half.missingFacts()).containsExactly("handSignature");
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4a"})
    void acceptsTheScanOnWhichARedSealAndAHandSignatureAreSeenForInformation() {
        FileReport report = is(Found.readScan().seeing(true, 0.97, 0.88), ACCEPTED, INFORMATION_ONLY);
        assertThat(report.facts().seal()).isEqualTo(new ReportedFacts.Seal("FOUND", 1, "RED", 0.97));
        assertThat(report.facts().handSignature()).isEqualTo(new ReportedFacts.HandSignature("FOUND", 1, 0.88));
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().startsWith("HCM-8.4a"))
                .isNotEmpty();
        is(Found.readScan().seeing(true, 0.97, 0.88).signed(CERTIFICATES.sxd), ACCEPTED, COPY);
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4b"})
    void needsPaperWhereNoRedSealOrNoHandSignatureIsSeen() {
        is(Found.readScan().seeing(true, 0, 0.88), PAPER_REQUIRED, INFORMATION_ONLY);
        is(Found.readScan().seeing(true, 0.97, 0), PAPER_REQUIRED, INFORMATION_ONLY);
        FileReport blue = is(Found.readScan().seeing(false, 0.97, 0.88), PAPER_REQUIRED, INFORMATION_ONLY);
        assertThat(blue.facts().seal()).isEqualTo(new ReportedFacts.Seal("FOUND", 1, "OTHER", 0.97));
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4b"})
    void holdsTheScanOnWhichItIsNotSureWhatIsSeen() {
        assertThat(is(Found.readScan().seeing(true, 0.3, 0.88), HELD, INFORMATION_ONLY)
                        .missingFacts())
                .containsExactly("seal");
        assertThat(is(Found.readScan().seeing(true, 0.97, 0.3), HELD, INFORMATION_ONLY)
                        .missingFacts())
                .containsExactly("handSignature");
        FileReport pasted = is(Found.readScan().seeing(true, 0.97, 0.88, SealDoubt.FLAT_INK), HELD, INFORMATION_ONLY);
        assertThat(pasted.facts().seal()).isEqualTo(new ReportedFacts.Seal("UNDETERMINED", 1, null, 0.97));
        is(
                Found.readScan().seeing(true, 0.97, 0.88, SealDoubt.FLAT_INK).settled("seal", "FOUND", "Trần Thị Bình"),
                ACCEPTED,
                INFORMATION_ONLY);
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4b"})
    void holdsTheScanOfWhichAPageCouldNotBeSeenButForWhatTheOthersShow() {
        SightReading dark =
                new SightReading(2, SightReading.Look.NOT_READABLE, List.of(), List.of(), List.of(), 0, false, false);
        is(Found.readScan().seeing(dark), HELD, INFORMATION_ONLY);
        SightReading both = Found.scan().seeing(true, 0.97, 0.88).sight();
        is(Found.readScan().seeing(both, dark), ACCEPTED, INFORMATION_ONLY);
        SightReading.Seal seal = both.seals().getFirst();
        SightReading joint = new SightReading(
                1,
                SightReading.Look.SEEN,
                List.of(new SightReading.Seal(seal.box(), seal.diameter(), true, true, seal.confidence(), Set.of())),
                both.signatures(),
                List.of(),
                0,
                false,
                false);
        is(Found.readScan().seeing(joint), HELD, INFORMATION_ONLY);
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4b"})
    void needsPaperForAPdfOfWhichOnlySomePagesAreScansWhateverTheyShow() {
        Found found = new Found(Form.DIGITAL_PDF).seeing(true, 0.97, 0.88);
        assertThat(is(found, PAPER_REQUIRED, INFORMATION_ONLY).facts().seal().status())
                .isEqualTo("FOUND");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTRUSTED", "EXPIRED", "REVOKED", "REVOCATION_UNKNOWN", "KEY_USAGE"})
    @Clause({"HCM-8.3a", "HCM-8.3b"})
    void holdsAnIndeterminateSignatureWhereNoOtherSuffices(SignatureReason reason) {
        is(Found.editable().signed(CERTIFICATES.sxd, reason, true), HELD, INFORMATION_ONLY);
        is(new Found(Form.DIGITAL_PDF).signed(CERTIFICATES.person, reason, false), HELD, INFORMATION_ONLY);
        is(Found.editable().signed(CERTIFICATES.person, reason, true).signed(CERTIFICATES.sxd), ACCEPTED, EQUIVALENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"TAMPERED", "CHANGED_AFTER_SIGNING", "PARTIAL_COVERAGE", "WEAK_ALGORITHM", "MALFORMED"})
    @Clause("N30-5.2")
    void refusesAnInvalidSignatureEvenBesideValidOnes(SignatureReason reason) {
        is(
                Found.editable()
                        .signed(CERTIFICATES.sxd)
                        .signed(CERTIFICATES.person)
                        .signed(CERTIFICATES.person, reason, true),
                REFUSED,
                NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAT", "TOI_MAT", "TUYET_MAT"})
    @Clause({"HCM-8.1c", "QD28-1.2"})
    void refusesStateSecrets(SecrecyLevel level) {
        FileReport report =
                is(Found.editable().marked(level).signed(CERTIFICATES.person).signed(CERTIFICATES.sxd), REFUSED, NONE);
        assertThat(report.classified()).isTrue();
        assertThat(report.facts().secrecy().cues()).containsExactly("page 1, line 3: MẬT");
    }

    @ParameterizedTest
    @EnumSource(SecrecyReading.Undetermined.class)
    @Clause("HCM-8.1c")
    void holdsWhileSecrecyIsOpen(SecrecyReading.Undetermined why) {
        Found found = new Found(Form.DIGITAL_PDF).signed(CERTIFICATES.sxd);
        found.secrecy = Found.undetermined(why);
        assertThat(is(found, HELD, null).missingFacts()).containsExactly("secrecy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOO_BIG", "ENCRYPTED", "TOO_DEEP", "TIMEOUT", "ENGINE_DOWN", "DEFINITIONS"})
    void holdsWhatWasNotScanned(String reason) {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.malware = Malware.notScanned(reason);
        is(found, HELD, null);
    }

    @Test
    void holdsTheSuspectAndNeverTheSkipped() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.malware = new Malware("SUSPECT", "Heuristics", null, null);
        is(found, HELD, null);
        found.malware = Malware.skipped();
        is(found, ACCEPTED, EQUIVALENT);
    }

    @ParameterizedTest
    @EnumSource(UnreadableReason.class)
    void holdsTheUnreadableAndSaysWhy(UnreadableReason reason) {
        Found found = new Found(Form.UNREADABLE);
        found.unreadable = reason;
        found.encoding = null;
        found.secrecy = Found.undetermined(SecrecyReading.Undetermined.UNREADABLE);
        FileReport report = is(found, HELD, null);
        assertThat(report.error()).matches(reason + ": \\p{Lu}[^.]+\\.");
        assertThat(report.facts().encoding()).isNull();
        assertThat(report.facts().secrecy().level()).isEqualTo("UNDETERMINED");
        assertThat(report.missingFacts()).contains("form", "secrecy", "activeContent");
    }

    @Test
    void holdsAContainerThatNobodyOpened() {
        Found found = new Found(Form.OTHER);
        found.unreadable = UnreadableReason.NOT_SUPPORTED;
        found.encoding = null;
        found.secrecy = Found.undetermined(SecrecyReading.Undetermined.NOT_SUPPORTED);
        assertThat(is(found, HELD, null).missingFacts()).contains("secrecy", "activeContent");
    }

    @Test
    @Clause({"QT-5.1b", "PY-3.2c", "QCVN12-3.10.2.2"})
    void refusesTheInfected() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.malware = new Malware("INFECTED", "Eicar-Test-Signature", null, "2026-11-20");
        is(found, REFUSED, NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"MACRO", "SCRIPT", "LAUNCH_ACTION"})
    @Clause("QCVN12-3.10.2.2")
    void refusesWhatActsByItself(ActiveContent content) {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.active = Set.of(content, ActiveContent.EXTERNAL_LINK);
        is(found, REFUSED, NONE);
    }

    @Test
    void onlyWarnsOfLinksAndEmbeddedObjects() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.active = Set.of(ActiveContent.EMBEDDED_OBJECT, ActiveContent.EXTERNAL_LINK);
        assertThat(is(found, ACCEPTED, EQUIVALENT).facts().activeContent())
                .containsExactly("EMBEDDED_OBJECT", "EXTERNAL_LINK");
    }

    @ParameterizedTest
    @EnumSource(names = {"TCVN3", "VNI", "VISCII", "VPS", "BKHCM2", "WINDOWS_1258", "MIXED"})
    @Clause({"HCM-8.5", "N30-PL1.I.4"})
    void refusesLegacyEncodings(TextEncoding encoding) {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.encoding = encoding;
        is(found, REFUSED, NONE);
    }

    @Test
    @Clause("HCM-8.5")
    void holdsTextInLettersThatNobodyRecognised() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.encoding = TextEncoding.UNDETERMINED;
        FileReport report = is(found, HELD, null);
        assertThat(report.facts().encoding()).isEqualTo("UNDETERMINED");
    }

    @Test
    void asksADraftForNothingThatTheHubIsAboutToDo() {
        Found found = Found.editable();
        found.stage = Stage.DRAFT;
        is(found, ACCEPTED, null);
    }

    @Test
    void holdsWhereNoRegulationIsInForce() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.at = Instant.parse("2010-01-01T00:00:00Z");
        assertThat(found.judged().verdict()).isEqualTo(HELD);
        assertThat(found.judged().missingFacts()).contains("regulation");
    }

    private static Found sealed(Found found, String seal, String hand) {
        return found.settled("seal", seal, "Trần Thị Bình").settled("handSignature", hand, "Trần Thị Bình");
    }

    private static FileReport is(Found found, Verdict verdict, @Nullable LegalEffect effect) {
        FileReport report = found.judged();
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(verdict);
        assertThat(report.legalEffect()).isEqualTo(effect);
        return report;
    }
}
