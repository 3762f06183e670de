package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.rules.LegalEffect.COPY;
import static vn.vanthu.rules.LegalEffect.EQUIVALENT;
import static vn.vanthu.rules.LegalEffect.INFORMATION_ONLY;
import static vn.vanthu.rules.LegalEffect.NONE;
import static vn.vanthu.rules.LegalEffect.ORIGINAL;
import static vn.vanthu.rules.Verdict.ACCEPTED;
import static vn.vanthu.rules.Verdict.HELD;
import static vn.vanthu.rules.Verdict.PAPER_REQUIRED;
import static vn.vanthu.rules.Verdict.REFUSED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that every part agrees on, a test a row, under 41/2011/QĐ-UBND with the national layer. */
class TruthTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"EDITABLE", "DIGITAL_PDF"})
    @Clause({"HCM-8.3a", "HCM-8.3b", "HCM-8.4a"})
    void acceptsAsOriginalWhatTheCompetentPersonAndTheAgencySigned(String form) {
        var judgement = judge(signed(form, "VALID", "VALID", "NONE"));
        assertIs(judgement, ACCEPTED, ORIGINAL);
        assertThat(said(judgement)).contains("không cần gửi kèm bản giấy", "30/2020/NĐ-CP, Điều 5 khoản 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITABLE", "DIGITAL_PDF"})
    @Clause({"HCM-8.3a", "HCM-8.3b", "HCM-8.4a"})
    void acceptsAsEquivalentWhatTheAgencyAloneSigned(String form) {
        var judgement = judge(signed(form, "VALID", "NONE", "NONE"));
        assertIs(judgement, ACCEPTED, EQUIVALENT);
        assertThat(said(judgement)).contains("không cần gửi kèm bản giấy", "28/2018/QĐ-TTg, Điều 4");
    }

    @ParameterizedTest
    @CsvSource({
        "EDITABLE, VALID, NONE", "EDITABLE, NONE, VALID", "EDITABLE, NONE, NONE",
        "DIGITAL_PDF, VALID, NONE", "DIGITAL_PDF, NONE, VALID", "DIGITAL_PDF, NONE, NONE"
    })
    @Clause({"HCM-8.3a", "HCM-8.3b", "HCM-8.4b"})
    void asksForPaperWhereAPersonAnotherAgencyOrNobodySigned(String form, String person, String other) {
        var judgement = judge(signed(form, "NONE", person, other));
        assertIs(judgement, PAPER_REQUIRED, INFORMATION_ONLY);
        assertThat(said(judgement)).contains("phải phát hành bản giấy", "41/2011/QĐ-UBND, Điều 8 khoản 4");
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4a"})
    void acceptsTheColourScanWithRedSealAndHandSignatureForInformation() {
        var judgement = judge(scan("FOUND", "RED", "FOUND"));
        assertIs(judgement, ACCEPTED, INFORMATION_ONLY);
        assertThat(said(judgement)).contains("không cần gửi kèm bản giấy");
        assertThat(judgement.findings()).anySatisfy(finding -> {
            assertThat(finding.level()).isEqualTo(Level.INFORM);
            assertThat(finding.result()).isEqualTo(Outcome.VIOLATED);
            assertThat(finding.message()).contains("chỉ để thông tin, tham khảo");
        });
    }

    @Test
    @Clause("HCM-8.3b")
    void callsTheScanACopyOnceTheAgencySignedIt() {
        assertIs(judge(agencySigned(scan("FOUND", "RED", "FOUND"))), ACCEPTED, COPY);
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, OTHER, FOUND", "FOUND, OTHER, FOUND", "FOUND, RED, NOT_FOUND", "NOT_FOUND, OTHER, NOT_FOUND"
    })
    @Clause({"HCM-8.3b", "HCM-8.4b"})
    void asksForPaperWhereTheScanLacksTheRedSealOrTheHandSignature(String seal, String colour, String hand) {
        assertIs(judge(scan(seal, colour, hand)), PAPER_REQUIRED, INFORMATION_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seal", "handSignature"})
    @Clause({"HCM-8.3b", "HCM-8.4b"})
    void holdsTheScanWhoseSealOrHandSignatureNobodyEstablished(String mark) {
        var facts = scan("FOUND", "RED", "FOUND").toBuilder()
                .undetermined(mark, "chưa xét")
                .build();
        if (mark.equals("seal")) {
            facts = facts.toBuilder().absent("seal.colour").build();
        }
        var judgement = judge(facts);
        assertIs(judgement, HELD, INFORMATION_ONLY);
        assertThat(said(judgement)).doesNotContain("không cần gửi kèm bản giấy");
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.verdict() == HELD)
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.missingFacts()).containsExactly(mark);
                    assertThat(finding.settledBy()).isEqualTo("văn thư");
                    assertThat(finding.remedy()).isNotBlank();
                });
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.5"})
    void takesTheWorstOfAContainersPartsAndTheEffectOfItsMainPart() {
        var main = judge(signed("EDITABLE", "VALID", "VALID", "NONE"));
        var sealless = judge(scan("NOT_FOUND", "OTHER", "FOUND"));
        var legacy = judge(with(signed("EDITABLE", "VALID", "NONE", "NONE"), "encoding", "VNI"));
        assertIs(main.asContainerOf(List.of(sealless)), PAPER_REQUIRED, ORIGINAL);
        assertIs(main.asContainerOf(List.of(sealless, legacy)), REFUSED, ORIGINAL);
        assertThat(main.asContainerOf(List.of(sealless)).findings()).containsAll(sealless.findings());
    }

    @ParameterizedTest
    @CsvSource({
        "EDITABLE, INDETERMINATE, NONE, NONE", "EDITABLE, NONE, INDETERMINATE, NONE",
        "EDITABLE, NONE, VALID, INDETERMINATE", "DIGITAL_PDF, INDETERMINATE, VALID, NONE",
        "DIGITAL_PDF, NONE, NONE, INDETERMINATE", "SCAN, INDETERMINATE, NONE, NONE"
    })
    @Clause({"HCM-8.3a", "HCM-8.3b"})
    void holdsAnIndeterminateSignatureWhereNoOtherSuffices(String form, String agency, String person, String other) {
        assertIs(judge(signed(form, agency, person, other)), HELD, INFORMATION_ONLY);
    }

    @Test
    void doesNotMindAnIndeterminateSignatureBesideTheAgencysValidOne() {
        var judgement = judge(signed("EDITABLE", "VALID", "INDETERMINATE", "NONE"));
        assertIs(judgement, ACCEPTED, EQUIVALENT);
        assertThat(said(judgement)).contains("còn chữ ký số khác chưa xác định");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAMPERED", "CHANGED_AFTER_SIGNING", "PARTIAL_COVERAGE", "WEAK_ALGORITHM", "MALFORMED"})
    void refusesAnInvalidSignatureEvenBesideValidOnes(String reason) {
        var facts = signed("DIGITAL_PDF", "VALID", "VALID", "NONE").toBuilder()
                .flag("signature.invalid", true)
                .text("signature.invalid.reason", reason)
                .build();
        assertIs(judge(facts), REFUSED, NONE);
        assertThat(said(judge(facts))).doesNotContain(reason);
    }

    @ParameterizedTest
    @CsvSource({"MAT, Mật", "TOI_MAT, Tối mật", "TUYET_MAT, Tuyệt mật"})
    @Clause({"HCM-8.1c", "HCM-8.4b"})
    void refusesClassifiedDocumentsAndAsksForNoPaperByMail(String level, String shown) {
        for (var facts :
                List.of(signed("EDITABLE", "VALID", "VALID", "NONE"), signed("EDITABLE", "NONE", "NONE", "NONE"))) {
            var judgement = judge(with(facts, "secrecy", level));
            assertIs(judgement, REFUSED, NONE);
            assertThat(said(judgement))
                    .contains("“" + shown + "”", "41/2011/QĐ-UBND, Điều 8 khoản 1", "28/2018/QĐ-TTg, Điều 1 khoản 2")
                    .doesNotContain("bản giấy và gửi kèm", "không cần gửi kèm");
        }
    }

    @Test
    @Clause("HCM-8.1c")
    void holdsWithoutLegalEffectWhileSecrecyIsUndetermined() {
        var facts = scan("FOUND", "RED", "FOUND").toBuilder()
                .undetermined("secrecy", "bản quét chưa đọc được")
                .build();
        assertHeldWithoutEffect(facts);
        assertThat(judge(facts).findings())
                .filteredOn(finding -> finding.verdict() == HELD)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.settledBy()).contains("người thứ hai"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOO_BIG", "ENCRYPTED", "TOO_DEEP", "TIMEOUT", "ENGINE_DOWN", "DEFINITIONS"})
    void holdsWithoutLegalEffectWhatWasNotScanned(String reason) {
        assertHeldWithoutEffect(signed("EDITABLE", "VALID", "VALID", "NONE").toBuilder()
                .text("malware", "NOT_SCANNED")
                .text("malware.reason", reason)
                .build());
    }

    @Test
    void holdsWithoutLegalEffectWhatIsSuspectOrUnreadable() {
        var signed = signed("EDITABLE", "VALID", "VALID", "NONE");
        assertHeldWithoutEffect(with(signed, "malware", "SUSPECT"));
        assertHeldWithoutEffect(with(signed, "form", "UNREADABLE"));
    }

    @Test
    void neverHoldsForAScanThatTheUserSkipped() {
        var judgement = judge(signed("EDITABLE", "VALID", "VALID", "NONE").toBuilder()
                .text("malware", "NOT_SCANNED")
                .text("malware.reason", "SKIPPED")
                .build());
        assertIs(judgement, ACCEPTED, ORIGINAL);
        assertThat(judgement.findings()).anySatisfy(finding -> {
            assertThat(finding.level()).isEqualTo(Level.INFORM);
            assertThat(finding.message()).contains("chưa được quét mã độc");
        });
        assertThat(said(judgement)).doesNotContain("Không thấy mã độc");
    }

    @Test
    void refusesMalware() {
        assertIs(judge(with(signed("EDITABLE", "VALID", "VALID", "NONE"), "malware", "INFECTED")), REFUSED, NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MACRO", "SCRIPT", "LAUNCH_ACTION"})
    void refusesActiveContent(String kind) {
        var facts = signed("EDITABLE", "VALID", "VALID", "NONE").toBuilder()
                .set("activeContent", List.of("EXTERNAL_LINK", kind))
                .build();
        assertIs(judge(facts), REFUSED, NONE);
    }

    @Test
    void onlyWarnsOfLinksAndEmbeddedObjects() {
        var facts = signed("EDITABLE", "VALID", "VALID", "NONE").toBuilder()
                .set("activeContent", List.of("EXTERNAL_LINK", "EMBEDDED_OBJECT"))
                .build();
        assertIs(judge(facts), ACCEPTED, ORIGINAL);
        assertThat(said(judge(facts))).contains("liên kết ra ngoài, đối tượng nhúng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCVN3", "VNI", "VISCII", "VPS", "BKHCM2", "WINDOWS_1258", "MIXED"})
    @Clause("HCM-8.5")
    void refusesLegacyEncodings(String encoding) {
        var judgement = judge(with(signed("EDITABLE", "VALID", "VALID", "NONE"), "encoding", encoding));
        assertIs(judgement, REFUSED, NONE);
        assertThat(said(judgement)).contains("41/2011/QĐ-UBND, Điều 8 khoản 5");
    }

    @Test
    @Clause("HCM-8.5")
    void ignoresTheTextLayerOfAScan() {
        assertIs(judge(with(scan("FOUND", "RED", "FOUND"), "encoding", "TCVN3")), ACCEPTED, INFORMATION_ONLY);
    }

    @Test
    @Clause("HCM-8.5")
    void holdsTextWhoseEncodingNobodyEstablished() {
        assertHeldWithoutEffect(signed("EDITABLE", "VALID", "VALID", "NONE").toBuilder()
                .undetermined("encoding", "văn bản quá ngắn")
                .build());
    }

    private static void assertIs(Judgement judgement, Verdict verdict, LegalEffect effect) {
        assertThat(judgement.verdict()).as("%s", judgement.findings()).isEqualTo(verdict);
        assertThat(judgement.legalEffect()).contains(effect);
    }

    private static void assertHeldWithoutEffect(Facts facts) {
        var judgement = judge(facts);
        assertThat(judgement.verdict()).as("%s", judgement.findings()).isEqualTo(HELD);
        assertThat(judgement.legalEffect()).isEqualTo(Optional.empty());
        assertThat(judgement.findings()).anySatisfy(finding -> {
            assertThat(finding.verdict()).isEqualTo(HELD);
            assertThat(finding.missingFacts()).isNotEmpty();
        });
    }

    private static Judgement judge(Facts facts) {
        return Documents.judge(facts);
    }

    private static String said(Judgement judgement) {
        return Documents.said(judgement);
    }

    private static Facts signed(String form, String agency, String person, String other) {
        return Documents.signed(form, agency, person, other);
    }

    private static Facts scan(String seal, String colour, String hand) {
        return Documents.scan(seal, colour, hand);
    }

    private static Facts agencySigned(Facts facts) {
        return facts.toBuilder()
                .flag("signature.any", true)
                .text("signature.agency", "VALID")
                .build();
    }

    private static Facts with(Facts facts, String name, String value) {
        return facts.toBuilder().text(name, value).build();
    }
}
