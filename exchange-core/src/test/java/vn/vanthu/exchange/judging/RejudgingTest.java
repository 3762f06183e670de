package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.judging.Found.CERTIFICATES;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.exchange.judging.JudgedOn.Part;
import vn.vanthu.exchange.judging.JudgedOn.Role;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Verdict;
import vn.vanthu.rules.catalogue.FilledIn;
import vn.vanthu.signature.SignatureReason;

/** What is kept of a verdict suffices to give it again, and to give another one under other rules. */
class RejudgingTest {

    private static final Rejudging REJUDGING = new Rejudging(Regulations.bundled());
    private static final FilledIn PROTON = new FilledIn(Map.of("mail.freeDomains", List.of("proton.example")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "national",
                "tphcm-41-2011",
                "phuyen-13-2020",
                "quangtri-464-2017",
                "vinhlong-3088-2005",
                "camau-26-2009"
            })
    void givesTheSameVerdictUnderTheSameRules(String regulation) {
        Found tampered = Found.editable().signed(CERTIFICATES.sxd, SignatureReason.TAMPERED, true);
        Found legacy = Found.editable();
        legacy.encoding = TextEncoding.TCVN3;
        Found active = Found.editable();
        active.active = java.util.Set.of(ActiveContent.values()[0]);
        Found abroad = Found.editable().signed(CERTIFICATES.sxd);
        abroad.mailboxes = List.of("vanphong@gmail.com");
        for (Found found : List.of(
                Found.editable(),
                Found.editable().signed(CERTIFICATES.sxd),
                Found.editable().signed(CERTIFICATES.sxd).marked(SecrecyLevel.MAT),
                new Found(Form.DIGITAL_PDF).signed(CERTIFICATES.person).signed(CERTIFICATES.sxd),
                Found.scan(),
                Found.readScan().settled("seal", "FOUND", "Bình").settled("handSignature", "FOUND", "Bình"),
                tampered,
                legacy,
                active,
                abroad)) {
            found.regulation = regulation;
            FileReport report = found.judged();
            Rejudging.Outcome again = REJUDGING.judge(kept(report), regulation, FilledIn.NOTHING, report.judgedAt());
            assertThat(again.verdict()).as(report.toString()).isEqualTo(report.verdict());
            assertThat(again.legalEffect()).isEqualTo(Optional.ofNullable(report.legalEffect()));
        }
    }

    @Test
    void tellsWhatAnotherRegulationWouldSay() {
        FileReport paper = Found.editable().judged();
        assertThat(paper.verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
        Rejudging.Outcome before = REJUDGING.judge(kept(paper), "tphcm-41-2011", FilledIn.NOTHING, paper.judgedAt());
        Rejudging.Outcome after = REJUDGING.judge(kept(paper), "quangtri-464-2017", FilledIn.NOTHING, paper.judgedAt());
        assertThat(after.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(after.because()).isEmpty();
        assertThat(after.differs(before)).isTrue();
        assertThat(before.because()).extracting(Object::toString).contains("41/2011/QĐ-UBND, Điều 8 khoản 4");
    }

    @Test
    @Clause("QT-5.5")
    void countsWhatTheAgencyFilledIn() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.regulation = "quangtri-464-2017";
        found.mailboxes = List.of("vanphong@proton.example");
        FileReport report = found.judged();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        Rejudging.Outcome after = REJUDGING.judge(kept(report), found.regulation, PROTON, report.judgedAt());
        assertThat(after.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(after.because()).extracting(Object::toString).containsExactly("464-QĐ/TU, Điều 5 khoản 5");
        found.filled = PROTON;
        FileReport tomorrow = found.judged();
        assertThat(tomorrow.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(kept(tomorrow).filled()).isEqualTo(PROTON);
    }

    @Test
    @Clause("VL-10.2")
    void letsThroughTheDomainsThatTheProvincesCentreRegistered() {
        Found found = Found.editable().signed(CERTIFICATES.sxd);
        found.regulation = "vinhlong-3088-2005";
        found.mailboxes = List.of("vanthu@company.example");
        assertThat(found.judged().verdict()).isEqualTo(Verdict.REFUSED);
        found.filled = new FilledIn(Map.of("mail.domains.registered", List.of("company.example")));
        assertThat(found.judged().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    /** As the judge of files does: the worst of the parts, the effect of the main one, the covering note needs nothing. */
    @Test
    void judgesAContainerByItsParts() {
        Part signed = only(Found.editable().signed(CERTIFICATES.sxd));
        Part plain = only(Found.editable());
        Part secret = only(Found.editable().signed(CERTIFICATES.sxd).marked(SecrecyLevel.MAT));
        Part note = plain.as("", Role.PART);
        Part around = plain.as("", Role.AROUND);
        assertThat(of(signed.as("a.docx", Role.MAIN), note, around)).isEqualTo(Verdict.ACCEPTED);
        assertThat(of(signed.as("a.docx", Role.MAIN), plain.as("b.docx", Role.PART), around))
                .isEqualTo(Verdict.PAPER_REQUIRED);
        assertThat(of(signed.as("a.docx", Role.MAIN), secret.as("", Role.AROUND)))
                .isEqualTo(Verdict.REFUSED);
        assertThat(outcome(signed.as("a.docx", Role.MAIN), plain.as("b.docx", Role.PART), around)
                        .legalEffect())
                .contains(LegalEffect.EQUIVALENT);
    }

    @Test
    void keepsEveryKindOfFact() {
        FileReport scan = Found.scan().judged();
        assertThat(kept(FileReportJson.read(FileReportJson.stored(scan)))).isEqualTo(kept(scan));
        assertThat(kept(scan).parts().getFirst().facts().values())
                .extracting(JudgedOn.KeptFact::kind)
                .contains("TEXT", "QUANTITY", "FLAG", "ITEMS", "UNDETERMINED");
    }

    private static Verdict of(Part... parts) {
        return outcome(parts).verdict();
    }

    private static Rejudging.Outcome outcome(Part... parts) {
        return REJUDGING.judge(
                new JudgedOn(List.of(parts), FilledIn.NOTHING), "tphcm-41-2011", FilledIn.NOTHING, Found.NOW);
    }

    private static Part only(Found found) {
        return kept(found.judged()).parts().getFirst();
    }

    private static JudgedOn kept(FileReport report) {
        return Objects.requireNonNull(report.judgedOn());
    }
}
