package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One test a row of the table that every part agrees on. */
class TruthTableTest {
    private static final Regulations REGULATIONS = Regulations.bundled();
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"EDITABLE", "DIGITAL_PDF"})
    @Clause({"HCM-8.3a", "HCM-8.4a"})
    void acceptsAsOriginalWhatPersonAndAgencySigned(String form) {
        Judgement judgement = judge(signed(form, "VALID", true, true));
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.legalEffect()).contains(LegalEffect.ORIGINAL);
        assertThat(judgement.effectBasis().orElseThrow().instrument()).isEqualTo("30/2020/NĐ-CP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITABLE", "DIGITAL_PDF"})
    @Clause("HCM-8.3a")
    void acceptsAsEquivalentWhatTheAgencyAloneSigned(String form) {
        Judgement judgement = judge(signed(form, "VALID", true, false));
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.legalEffect()).contains(LegalEffect.EQUIVALENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITABLE", "DIGITAL_PDF"})
    @Clause({"HCM-8.3a", "HCM-8.3b", "HCM-8.4b"})
    void asksForPaperWhenOnlyAPersonOrNobodySigned(String form) {
        for (boolean person : new boolean[] {true, false}) {
            Judgement judgement = judge(signed(form, "NONE", false, person));
            assertThat(judgement.verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
            assertThat(judgement.legalEffect()).contains(LegalEffect.INFORMATION_ONLY);
            assertThat(violated(judgement)).contains("HCM-8.4b");
        }
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4a"})
    void acceptsTheColourScanWithRedSealAndHandSignature() {
        Judgement judgement = judge(scan("FOUND", "RED", "FOUND").build());
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.legalEffect()).contains(LegalEffect.INFORMATION_ONLY);
        assertThat(violated(judgement)).contains("ND30-18.6-SCAN");
    }

    @Test
    void callsTheScanACopyOnceTheAgencySignedIt() {
        Facts facts = scan("FOUND", "RED", "FOUND")
                .flag("signature.any", true)
                .text("signature.agency", "VALID")
                .flag("signature.agencyProven", true)
                .build();
        assertThat(judge(facts).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(facts).legalEffect()).contains(LegalEffect.COPY);
    }

    @Test
    @Clause({"HCM-8.3b", "HCM-8.4b"})
    void asksForPaperWhenTheScanLacksRedSealOrHandSignature() {
        for (Facts facts : List.of(
                scan("NOT_FOUND", "RED", "FOUND").build(),
                scan("FOUND", "OTHER", "FOUND").build(),
                scan("FOUND", "RED", "NOT_FOUND").build())) {
            assertThat(judge(facts).verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
            assertThat(judge(facts).legalEffect()).contains(LegalEffect.INFORMATION_ONLY);
        }
    }

    @Test
    @Clause("HCM-8.3b")
    void holdsTheScanWhoseSealNobodyEstablished() {
        Facts facts = scan("FOUND", "RED", "FOUND")
                .undetermined("seal", "NOT_EXAMINED")
                .undetermined("seal.colour", "NOT_EXAMINED")
                .build();
        assertThat(judge(facts).verdict()).isEqualTo(Verdict.HELD);
        assertThat(judge(facts).legalEffect()).contains(LegalEffect.INFORMATION_ONLY);
        assertThat(judge(facts).findings())
                .filteredOn(finding -> finding.rule().equals("HCM-8.3b"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.missingFacts()).contains("seal");
                    assertThat(finding.settledBy()).contains("CLERK");
                });
    }

    @Test
    void holdsWhatHangsOnAnIndeterminateSignature() {
        for (String form : List.of("EDITABLE", "DIGITAL_PDF")) {
            Facts facts = signed(form, "NONE", false, false).toBuilder()
                    .flag("signature.any", true)
                    .undetermined("signature.agency", "UNTRUSTED")
                    .build();
            if (form.equals("EDITABLE")) {
                assertThat(judge(facts).verdict()).isEqualTo(Verdict.HELD);
            }
            assertThat(judge(facts).legalEffect()).contains(LegalEffect.INFORMATION_ONLY);
        }
    }

    @Test
    void refusesAnInvalidSignature() {
        Facts facts = signed("DIGITAL_PDF", "VALID", true, true).toBuilder()
                .flag("signature.invalid", true)
                .text("signature.invalid.reason", "TAMPERED")
                .build();
        assertThat(judge(facts).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(facts).legalEffect()).contains(LegalEffect.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAT", "TOI_MAT", "TUYET_MAT"})
    @Clause("HCM-8.1c")
    void refusesClassifiedDocuments(String level) {
        Facts facts = signed("EDITABLE", "VALID", true, true).toBuilder()
                .text("secrecy", level)
                .build();
        assertThat(judge(facts).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(facts).legalEffect()).contains(LegalEffect.NONE);
        assertThat(violated(judge(facts))).contains("HCM-8.1c", "QD28-1.2");
    }

    @Test
    void holdsWithoutLegalEffectWhatCouldNotBeReadOrScanned() {
        Facts signed = signed("EDITABLE", "VALID", true, true);
        for (Facts facts : List.of(
                signed.toBuilder().undetermined("secrecy", "SCAN").build(),
                signed.toBuilder().undetermined("malware", "ENGINE_DOWN").build(),
                signed.toBuilder().undetermined("form", "CORRUPT").build())) {
            assertThat(judge(facts).verdict()).isEqualTo(Verdict.HELD);
            assertThat(judge(facts).legalEffect()).isEmpty();
        }
    }

    @Test
    void neverHoldsForAScanThatTheUserSkipped() {
        Facts facts = signed("EDITABLE", "VALID", true, true).toBuilder()
                .text("malware", "SKIPPED")
                .build();
        assertThat(judge(facts).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(violated(judge(facts))).contains("QCVN12-3.10-SKIPPED");
    }

    @Test
    @Clause("HCM-8.5")
    void refusesMalwareActiveContentAndLegacyEncoding() {
        Facts signed = signed("EDITABLE", "VALID", true, true);
        for (Facts facts : List.of(
                signed.toBuilder().text("malware", "INFECTED").build(),
                signed.toBuilder().set("activeContent", List.of("MACRO")).build(),
                signed.toBuilder().text("encoding", "TCVN3").build(),
                signed.toBuilder().text("encoding", "VNI").build())) {
            assertThat(judge(facts).verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(judge(facts).legalEffect()).contains(LegalEffect.NONE);
        }
    }

    @Test
    @Clause("HCM-8.3a")
    void doesNotTellTheUnsignedDraftThatItLacksASignature() {
        Facts draft = signed("EDITABLE", "NONE", false, false).toBuilder()
                .text("stage", "DRAFT")
                .build();
        assertThat(judge(draft).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(draft).legalEffect()).contains(LegalEffect.ORIGINAL);
    }

    @Test
    @Clause("HCM-QĐ.3")
    void holdsWhenNoRegulationIsInForce() {
        Judgement before = REGULATIONS.judge(
                signed("EDITABLE", "VALID", true, true), "tphcm-41-2011", Instant.parse("2011-06-26T16:59:59Z"));
        assertThat(before.verdict()).isEqualTo(Verdict.HELD);
        assertThat(REGULATIONS.find("tphcm-41-2011").orElseThrow().isInForce(Instant.parse("2011-06-26T17:00:00Z")))
                .isTrue();
    }

    @Test
    @Clause("HCM-8.4c")
    void warnsOfRecipientsThatTheListLacks() {
        Facts facts = signed("EDITABLE", "VALID", true, true).toBuilder()
                .set("recipients.missing", List.of("Sở Tài chính"))
                .build();
        assertThat(judge(facts).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(facts).findings())
                .filteredOn(finding -> finding.rule().equals("HCM-8.4c"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("Sở Tài chính"));
    }

    private static Judgement judge(Facts facts) {
        return REGULATIONS.judge(facts, "tphcm-41-2011", AT);
    }

    private static List<String> violated(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> finding.result() == Outcome.VIOLATED)
                .map(Finding::rule)
                .toList();
    }

    private static Facts signed(String form, String agency, boolean agencyProven, boolean personProven) {
        return Facts.builder()
                .text("form", form)
                .text("stage", "FINAL")
                .text("encoding", "UNICODE")
                .text("secrecy", "NONE")
                .text("malware", "CLEAN")
                .set("activeContent", List.of())
                .flag("signature.any", agencyProven || personProven)
                .flag("signature.invalid", false)
                .text("signature.agency", agency)
                .flag("signature.agencyProven", agencyProven)
                .flag("signature.personProven", personProven)
                .build();
    }

    private static Facts.Builder scan(String seal, String colour, String hand) {
        return Facts.builder()
                .text("form", "SCAN")
                .text("stage", "FINAL")
                .text("secrecy", "NONE")
                .text("malware", "CLEAN")
                .set("activeContent", List.of())
                .flag("signature.any", false)
                .flag("signature.invalid", false)
                .text("signature.agency", "NONE")
                .flag("signature.agencyProven", false)
                .flag("signature.personProven", false)
                .text("seal", seal)
                .text("seal.colour", colour)
                .text("handSignature", hand);
    }
}
