package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.judging.Found.CERTIFICATES;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.seeing.SealDoubt;

class FileReportJsonTest {
    private static final Pattern KEY = Pattern.compile("\"(\\w+)\":");

    @Test
    void printsTheKeysOfTheContractInItsOrder() {
        FileReport report = Found.editable().signed(CERTIFICATES.sxd).judged();
        String printed = FileReportJson.printed(report);
        assertThat(keys(printed.replaceAll(",\"read\":\\{.*", "}")
                        .replaceAll("\"findings\":\\[\\{.*?}\\],", "\"findings\":[],")))
                .containsExactlyElementsOf(List.of(
                        ("file sha256 sizeBytes regulation verdict legalEffect findings facts form mediaType pages"
                                        + " secrecy level cues places encoding lookAlikes signatures status reason by subject signedAt"
                                        + " format coversWholeDocument stampedAt provenAt laterChanges chain evidence"
                                        + " revokedAt revocationReason copy seal status page colour confidence"
                                        + " handSignature status page confidence scan malware status name reason"
                                        + " definitionsDate activeContent kind documentNumber tradition issuedOn issuer"
                                        + " summary signer name position capacity capacities signers name position capacity capacities confidence page line part box"
                                        + " recipients urgency layoutDepartures error")
                                .split(" ")));
        assertThat(printed)
                .contains("\"rule\":\"HCM-8.3a\",\"result\":\"SATISFIED\",\"level\":\"WARN\","
                        + "\"instrument\":\"41/2011/QĐ-UBND\",\"clause\":\"Điều 8 khoản 3\",\"message\":\"")
                .contains("\"seal\":{\"status\":\"UNDETERMINED\",\"page\":null,\"colour\":null,\"confidence\":null}")
                .contains("\"scan\":null")
                .contains(
                        "\"documentNumber\":{\"confidence\":0.9,\"page\":1,\"line\":4,\"part\":\"\",\"box\":null,\"rest\":[]}")
                .contains("\"legalEffect\":\"EQUIVALENT\"")
                .doesNotContain("missingFacts", "packVersions", "\n");
    }

    @Test
    void keepsEverythingOverTheStoredForm() {
        Found unreadable = new Found(Form.UNREADABLE);
        unreadable.unreadable = UnreadableReason.TIMEOUT;
        unreadable.encoding = null;
        unreadable.secrecy = Found.undetermined(SecrecyReading.Undetermined.UNREADABLE);
        Found signed = new Found(Form.DIGITAL_PDF).signed(CERTIFICATES.person).signed(CERTIFICATES.sxd);
        Found scan = Found.readScan().settled("seal", "FOUND", "Trần Thị \"Bình\"\n");
        for (Found found :
                List.of(unreadable, signed, scan, Found.scan().seeing(true, 0.97, 0.88, SealDoubt.FLAT_INK))) {
            FileReport report = found.judged();
            assertThat(FileReportJson.read(FileReportJson.stored(report))).isEqualTo(report);
        }
        FileReport facts = Found.JUDGE.report(signed.leaves(), signed.malware, "a.pdf", signed.order());
        assertThat(FileReportJson.read(FileReportJson.stored(facts))).isEqualTo(facts);
    }

    @Test
    void printsWhatWasSeenOnAScan() {
        assertThat(FileReportJson.printed(Found.scan().seeing(true, 0.97, 0.88).judged()))
                .contains("\"seal\":{\"status\":\"FOUND\",\"page\":1,\"colour\":\"RED\",\"confidence\":0.97},"
                        + "\"handSignature\":{\"status\":\"FOUND\",\"page\":1,\"confidence\":0.88},"
                        + "\"scan\":{\"dpi\":300,\"colour\":true,\"skew\":-1.2,\"blank\":[],\"cut\":[],\"unseen\":[],"
                        + "\"seen\":[{\"what\":\"SEAL\",\"page\":1,\"colour\":\"RED\",\"diameter\":36.04,"
                        + "\"covered\":null,\"confidence\":0.97,\"doubts\":[],"
                        + "\"box\":{\"left\":320.0,\"top\":580.0,\"width\":102.0,\"height\":102.0}},"
                        + "{\"what\":\"HAND_SIGNATURE\",");
    }

    @Test
    void readsScansOfEarlierVersions() {
        String stored = FileReportJson.stored(Found.scan().judged());
        String earlier = stored.replaceFirst("(\"colour\":true),\"skew\":.*?\"seen\":\\[\\]", "$1");
        assertThat(earlier).isNotEqualTo(stored);
        ReportedFacts.Scan scan = FileReportJson.read(earlier).facts().scan();
        assertThat(scan).isEqualTo(new ReportedFacts.Scan(300, true, null, List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void passesOverWhatALaterVersionAdded() {
        FileReport report = Found.editable().judged();
        String later = FileReportJson.stored(report).replaceFirst("\\{", "{\"later\":{\"a\":[1]},");
        assertThat(FileReportJson.read(later)).isEqualTo(report);
    }

    private static List<String> keys(String json) {
        return KEY.matcher(json)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
