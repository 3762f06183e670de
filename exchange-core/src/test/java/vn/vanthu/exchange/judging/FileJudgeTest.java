package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.vanthu.exchange.judging.Found.CERTIFICATES;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.SecrecyCue;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.judging.FileReport.ReadPlace;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.PackVersion;
import vn.vanthu.rules.Verdict;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;

/** Who sends, who signed, who gets it, and what people settled. */
class FileJudgeTest {

    @Test
    void callsOnlyTheCertificateOfTheSendingAgencyTheAgencys() {
        Found found = Found.editable()
                .signed(CERTIFICATES.sxd)
                .signed(CERTIFICATES.stc)
                .signed(CERTIFICATES.person)
                .signed(CERTIFICATES.person, SignatureReason.UNTRUSTED, false)
                .signed(CERTIFICATES.stc, SignatureReason.UNTRUSTED, false)
                .signed(CERTIFICATES.sxd, SignatureReason.EXPIRED, true);
        found.signatures.add(SignatureReport.malformed(SignatureFormat.PADES));
        assertThat(by(found))
                .containsExactly("AGENCY", "OTHER_AGENCY", "PERSON", "UNKNOWN", "UNKNOWN", "AGENCY", "UNKNOWN");
    }

    @Test
    void believesTheHubsOwnKnowledgeOfTheSenderFirst() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.senderCode = Optional.of("stc");
        assertThat(by(found)).containsExactly("OTHER_AGENCY");
        found.senderCode = Optional.of("khong-co");
        assertThat(by(found)).containsExactly("OTHER_AGENCY");
    }

    @ParameterizedTest
    @CsvSource({
        "sxd@anlac.example, AGENCY",
        "SXD@anlac.example, AGENCY",
        "stc@anlac.example, OTHER_AGENCY",
        // A mailbox that names no agency leaves it to the document.
        "vanthu@anlac.example, AGENCY"
    })
    void takesTheSenderFromTheMailbox(String address, String by) {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.senderAddress = Optional.of(address);
        assertThat(by(found)).containsExactly(by);
    }

    @ParameterizedTest
    @CsvSource({
        "SỞ TÀI CHÍNH, '', OTHER_AGENCY",
        "Sở  xây dựng tỉnh An Lạc, '', AGENCY",
        "SỞ XÂY DỰNG TỈNH AN LẠC, 7/QĐ-STC, AGENCY",
        "'', 15/QĐ-SXD, AGENCY",
        "'', 1902/SXD-QLXD, AGENCY",
        "'', 1902/sxđ-QLXD, AGENCY",
        "'', 234-CV/VPTU, OTHER_AGENCY",
        "'', 15/QĐ-UBND, OTHER_AGENCY",
        "'', '', OTHER_AGENCY"
    })
    void readsTheSenderFromIssuerAndSymbolWhereNobodyNamesIt(String issuer, String number, String by) {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.senderAddress = Optional.empty();
        found.issuer = issuer;
        found.number = number;
        assertThat(by(found)).containsExactly(by);
    }

    @Test
    void tellsAllThatWasRead() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.addressees = List.of("Sở Nội vụ");
        found.recipients = List.of("Sở Nội vụ", "Sở Tài chính");
        FileReport report = found.judged();
        ReportedFacts facts = report.facts();
        assertThat(facts.kind()).isEqualTo("QUYET_DINH");
        assertThat(facts.documentNumber()).isEqualTo("15/QĐ-SXD");
        assertThat(facts.issuedOn()).isEqualTo("2026-11-25");
        assertThat(facts.signer())
                .isEqualTo(new ReportedFacts.SignerFact("Nguyễn Hữu Phước", "GIÁM ĐỐC", "KT", List.of("TM", "KT")));
        assertThat(facts.signers())
                .containsExactly(new ReportedFacts.SigningFact(
                        "Nguyễn Hữu Phước", "GIÁM ĐỐC", "KT", List.of("TM", "KT"), 0.9, 1, 4, "", null));
        assertThat(facts.recipients()).containsExactly("Sở Nội vụ", "Sở Tài chính");
        assertThat(report.addressees()).containsExactly("Sở Nội vụ");
        assertThat(facts.urgency()).isEqualTo("KHAN");
        assertThat(facts.signatures().getFirst().signedAt()).isEqualTo("2026-11-25T09:00:00+07:00");
        // Nobody looks for a seal on what can be edited, and nothing is guessed.
        assertThat(facts.seal()).isEqualTo(new ReportedFacts.Seal("UNDETERMINED", null, null, null));
        assertThat(report.read())
                .containsEntry("documentNumber", new ReadPlace(0.9, 1, 4))
                .containsOnlyKeys(
                        "documentNumber",
                        "issuedOn",
                        "summary",
                        "signer",
                        "position",
                        "kind",
                        "issuer",
                        "urgency",
                        "addressees",
                        "recipients");
        assertThat(report.packVersions())
                .extracting(PackVersion::toString)
                .containsExactly("national@1", "tphcm-41-2011@1");
        assertThat(report.error()).isNull();
    }

    @Test
    void reportsFactsWithoutARegulation() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        FileReport report = Found.JUDGE.report(found.leaves(), found.malware, "a.docx", found.order());
        assertThat(report.regulation()).isNull();
        assertThat(report.verdict()).isNull();
        assertThat(report.findings()).isEmpty();
        assertThat(report.facts()).isEqualTo(found.judged().facts());
    }

    @Test
    void refusesARegulationThatNobodyKnows() {
        Found found = Found.editable();
        found.regulation = "khong-co";
        assertThatIllegalArgumentException().isThrownBy(found::judged).withMessageContaining("khong-co");
    }

    @Test
    @Clause("HCM-8.4c")
    void comparesTheMailboxesWithTheRecipientsThatTheDocumentNames() {
        Found found = Found.editable();
        assertThat(finding(found.judged(), "HCM-8.4c")).isEmpty();
        found.recipients = List.of("Sở Tài chính", "Văn phòng Tỉnh ủy");
        found.mailboxes = List.of("stc@anlac.example", "vptu@anlac.example");
        assertThat(outcome(found, "HCM-8.4c")).isEqualTo(Outcome.SATISFIED);
        found.mailboxes = List.of("vptu@anlac.example");
        assertThat(outcome(found, "HCM-8.4c")).isEqualTo(Outcome.VIOLATED);
        assertThat(finding(found.judged(), "HCM-8.4c").orElseThrow().message()).contains("Sở Tài chính");
        found.recipients = List.of("Giám đốc Sở Tài chính");
        found.mailboxes = List.of("stc@anlac.example");
        assertThat(outcome(found, "HCM-8.4c"))
                .as("who heads a department is reached there")
                .isEqualTo(Outcome.SATISFIED);
        found.recipients = List.of("Sở Tài chính");
        found.mailboxes = List.of("stc@anlac.example", "sxd@anlac.example");
        assertThat(finding(found.judged(), "HCM-8.4c").orElseThrow().message()).contains("sxd@anlac.example");
    }

    @Test
    void leavesOpenWhomAGeneralNameCoversAndWhoseAMailboxIs() {
        Found found = Found.editable();
        found.recipients = List.of("Các sở, ban, ngành tỉnh");
        found.mailboxes = List.of("stc@anlac.example");
        assertThat(outcome(found, "HCM-8.4c")).isEqualTo(Outcome.UNDETERMINED);
        found.recipients = List.of("Sở Tài chính");
        found.mailboxes = List.of("stc@anlac.example", "khach@ngoai.example");
        assertThat(outcome(found, "HCM-8.4c")).isEqualTo(Outcome.UNDETERMINED);
        found.recipients = List.of();
        assertThat(outcome(found, "HCM-8.4c")).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void namesTheWordsThatMayBeAMarkWhereItHolds() {
        Found found = Found.editable();
        found.secrecy = new SecrecyReading(
                SecrecyLevel.UNDETERMINED,
                List.of(new SecrecyCue(new Place(OptionalInt.of(1), 6), "mật", SecrecyCueKind.POSSIBLE_MARK)),
                false,
                Optional.of(SecrecyReading.Undetermined.POSSIBLE_MARK));
        assertThat(found.judged().demanding().stream()
                        .filter(finding -> finding.message().startsWith("Chưa xác định được văn bản có"))
                        .map(FileReport.ReportedFinding::message))
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(message).contains("có dòng chữ có thể là dấu chỉ độ mật: trang 1, dòng 6, “mật”"));
    }

    @Test
    void saysWhoConfirmedWhatWhereAFindingRestsOnIt() {
        FileReport report = Found.readScan()
                .settled("seal", "FOUND", "Trần Thị Bình")
                .settled("handSignature", "FOUND", "Phạm Văn Dũng")
                .judged();
        assertThat(finding(report, "HCM-8.3b").orElseThrow().message())
                .isEqualTo("Bản quét có dấu đỏ của đơn vị và chữ ký tay của người ký (con dấu: xác nhận bởi Trần Thị"
                        + " Bình; chữ ký tay: xác nhận bởi Phạm Văn Dũng).");
        assertThat(finding(report, "HCM-8.1c").orElseThrow().message())
                .endsWith(" (độ mật: xác nhận bởi Trần Thị Bình và Lê Văn Cường).");
        assertThat(finding(report, "ND30-PL1.II.I").orElseThrow().message()).doesNotContain("xác nhận");
    }

    @Test
    void clearsADoubtOrAnAlarmOfSecrecyOnlyWithASecondPerson() {
        Found alone = Found.scan().settled("secrecy", "NONE", "Trần Thị Bình");
        assertThat(alone.judged().missingFacts()).contains("secrecy");
        Found twice = Found.scan().settled("secrecy", "NONE", "Trần Thị Bình", "Trần Thị Bình");
        assertThat(twice.judged().missingFacts()).contains("secrecy");

        Found alarm = Found.editable().marked(SecrecyLevel.MAT).signed(CERTIFICATES.sxd);
        assertThat(alarm.settled("secrecy", "NONE", "Trần Thị Bình").judged().verdict())
                .isEqualTo(Verdict.REFUSED);
        FileReport cleared = alarm.settled("secrecy", "NONE", "Trần Thị Bình", "Lê Văn Cường")
                .judged();
        assertThat(cleared.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(cleared.classified()).isFalse();
        assertThat(cleared.facts().secrecy().cues()).isNotEmpty();
    }

    @Test
    void stopsAtOnceWhereOnePersonSeesAMarkOnAScan() {
        FileReport report =
                Found.scan().settled("secrecy", "TOI_MAT", "Trần Thị Bình").judged();
        assertThat(report.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(report.classified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "TOI_MAT"})
    void neverLowersOrChangesAMarkByOnePerson(String value) {
        Found found = Found.editable().marked(SecrecyLevel.TUYET_MAT).settled("secrecy", value, "Trần Thị Bình");
        assertThat(found.judged().facts().secrecy().level()).isEqualTo("TUYET_MAT");
    }

    @Test
    void settlesNothingThatIsKnownOrThatNobodyMaySettle() {
        Found pdf = new Found(Form.DIGITAL_PDF)
                .settled("seal", "FOUND", "Trần Thị Bình")
                .settled("handSignature", "FOUND", "Trần Thị Bình")
                .settled("malware", "CLEAN", "Trần Thị Bình")
                .settled("signature.agency", "VALID", "Trần Thị Bình");
        FileReport report = pdf.judged();
        assertThat(report.verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
        assertThat(report.legalEffect()).isEqualTo(LegalEffect.INFORMATION_ONLY);
        assertThat(report.facts().seal().status()).isEqualTo("UNDETERMINED");
        assertThat(report.findings()).noneMatch(finding -> finding.message().contains("xác nhận bởi"));
    }

    @Test
    void letsTheLatestOfTwoSettlementsCount() {
        Found found = Found.readScan()
                .settled("handSignature", "FOUND", "Trần Thị Bình")
                .settled("seal", "FOUND", "Trần Thị Bình")
                .settled("seal", "NOT_FOUND", "Phạm Văn Dũng");
        assertThat(found.judged().verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
        assertThat(found.judged().facts().seal().status()).isEqualTo("NOT_FOUND");
    }

    private static List<String> by(Found found) {
        return found.judged().facts().signatures().stream()
                .map(ReportedFacts.Signature::by)
                .toList();
    }

    private static Outcome outcome(Found found, String rule) {
        return finding(found.judged(), rule).orElseThrow().result();
    }

    private static Optional<ReportedFinding> finding(FileReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst();
    }

    /** Only a level that stands in the document is called one. */
    @ParameterizedTest
    @CsvSource({
        "COPY_NUMBER, có dấu hiệu của văn bản mật (bản số)",
        "RECALLABLE, có dấu hiệu của văn bản mật (tài liệu thu hồi)",
        "MARK, dấu chỉ độ mật “Mật”"
    })
    void callsATraceOfASecretPaperByItsName(SecrecyCueKind kind, String words) {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.secrecy = new SecrecyReading(
                SecrecyLevel.MAT,
                List.of(new SecrecyCue(new Place(OptionalInt.of(1), 3), "Bản số: 03", kind)),
                false,
                Optional.empty());
        assertThat(violated(found))
                .filteredOn(finding -> finding.verdict() == Verdict.REFUSED)
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.message()).contains(words);
                    assertThat(finding.remedy()).contains("nếu báo nhầm", "người thứ hai");
                });
    }

    @Test
    void asksForNoSignatureOnWhatMayNotBeSent() {
        Found unsigned = Found.editable();
        assertThat(unsigned.judged().verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
        unsigned.secrecy = new SecrecyReading(
                SecrecyLevel.MAT,
                List.of(new SecrecyCue(new Place(OptionalInt.of(1), 3), "MẬT", SecrecyCueKind.MARK)),
                false,
                Optional.empty());
        assertThat(unsigned.judged().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(violated(unsigned)).noneMatch(finding -> finding.verdict() == Verdict.PAPER_REQUIRED);
    }

    @Test
    void warnsOfANameThatCallsTheFileASecret() {
        Found named = Found.editable().signed(CERTIFICATES.sxd);
        assertThat(violated(named)).noneMatch(finding -> finding.rule().equals("QD28-1.2-NAMED"));
        named.secrecy = new SecrecyReading(
                SecrecyLevel.NONE,
                List.of(new SecrecyCue(
                        new Place(OptionalInt.empty(), 0), "Ke hoach (MAT).docx", SecrecyCueKind.FILE_NAME)),
                false,
                Optional.empty());
        assertThat(violated(named)).anyMatch(finding -> finding.rule().equals("QD28-1.2-NAMED"));
        assertThat(named.judged().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    /** Nobody has read it. */
    @Test
    void doesNotCallAPictureReadable() {
        Found picture = new Found(Form.OTHER);
        picture.encoding = null;
        picture.unreadable = UnreadableReason.NOT_SUPPORTED;
        picture.secrecy = Found.undetermined(SecrecyReading.Undetermined.NOT_SUPPORTED);
        assertThat(picture.judged().findings())
                .noneMatch(
                        finding -> finding.rule().equals("QD28-9-READABLE") && finding.result() == Outcome.SATISFIED);
        assertThat(picture.judged().verdict()).isEqualTo(Verdict.HELD);
    }

    private static List<ReportedFinding> violated(Found found) {
        return found.judged().findings().stream()
                .filter(finding -> finding.result() == Outcome.VIOLATED)
                .toList();
    }
}
