package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AccuracyTallyTest {
    @Test
    void countsAMissAsLostRecallAndAWrongValueAsLostPrecisionToo() {
        AccuracyTally tally = new AccuracyTally("documentNumber", 0.98);
        tally.count(truth("documentNumber", "7/SXD-VP"), found("documentNumber", "7/SXD-VP"));
        tally.count(truth("documentNumber", "8/SXD-VP"), found("documentNumber", ""));
        tally.count(truth("documentNumber", "9/SXD-VP"), found("documentNumber", "90/SXD-VP"));
        tally.count(truth("kind", "CONG_VAN"), found("documentNumber", "10/SXD-VP"));
        assertThat(tally.recall()).isEqualTo(1 / 3.0);
        assertThat(tally.precision()).isEqualTo(1 / 2.0);
        assertThat(tally.met()).isFalse();
        assertThat(tally.misses()).hasSize(2);
    }

    @Test
    void countsAValueThatIsNotThereAgainstPrecisionOnly() {
        AccuracyTally tally = new AccuracyTally("capacity", 0.95);
        tally.count(truth("capacity", ""), found("capacity", "KT"));
        tally.count(truth("capacity", "TM"), found("capacity", "TM"));
        assertThat(tally.recall()).isEqualTo(1);
        assertThat(tally.precision()).isEqualTo(1 / 2.0);
    }

    @Test
    void tellsWrongValuesShownAsUnsureFromRightOnesShownSo() {
        AccuracyTally tally = new AccuracyTally("issuer", 0.95);
        tally.count(truth("issuer", "SỞ Y TẾ"), found("issuer", "SỞ"));
        tally.count(truth("issuer", "SỞ Y TẾ"), unsure("issuer", "BAN"));
        tally.count(truth("issuer", "SỞ Y TẾ"), unsure("issuer", "SỞ Y TẾ"));
        tally.count(truth("issuer", "SỞ Y TẾ"), found("issuer", "SỞ Y TẾ"));
        tally.count(truth("issuer", "SỞ Y TẾ"), found("issuer", ""));
        assertThat(tally.unsure()).isEqualTo("1/2");
        assertThat(tally.doubted()).isEqualTo(1 / 2.0);
    }

    @Test
    void comparesLettersAndNotHowTheyAreStoredOrSpaced() {
        AccuracyTally tally = new AccuracyTally("summary", 0.95);
        tally.count(truth("summary", "Về việc họp"), found("summary", "Ve\u0302\u0300  vie\u0323\u0302c họp"));
        assertThat(tally.recall()).isEqualTo(1);
    }

    @Test
    void meetsTheGoalOfSecrecyOnlyWithoutALeak() {
        AccuracyTally tally = new AccuracyTally("secrecy", 1);
        for (int i = 0; i < 200; i++) {
            tally.count(truth("secrecy", "MAT"), found("secrecy", "TOI_MAT"));
        }
        assertThat(tally.met()).isTrue();
        tally.count(truth("secrecy", "MAT"), found("secrecy", "NONE"));
        assertThat(tally.recall()).isLessThan(1);
        assertThat(tally.met()).isFalse();
    }

    @Test
    void countsAnUndeterminedSecretAsNotFound() {
        AccuracyTally tally = new AccuracyTally("secrecy", 1);
        tally.count(truth("secrecy", "SECRET"), found("secrecy", "UNDETERMINED"));
        assertThat(tally.undetermined()).isEqualTo(1);
        assertThat(tally.recall()).isZero();
    }

    @Test
    void countsFalseAlarmsOfSecrecy() {
        AccuracyTally tally = new AccuracyTally("secrecy", 1);
        tally.count(truth("secrecy", "NONE"), found("secrecy", "MAT"));
        tally.count(truth("secrecy", "MAT"), found("secrecy", "MAT"));
        assertThat(tally.precision()).isEqualTo(1 / 2.0);
        assertThat(tally.misses()).singleElement().asString().contains("expected: NONE", "read: MAT");
    }

    @Test
    void takesOnlyARedSealForOne() {
        AccuracyTally tally = new AccuracyTally("seal", 0.98);
        tally.count(truth("seal", "FOUND"), found("seal", "FOUND"));
        tally.count(truth("seal", "FOUND"), found("seal", "UNDETERMINED"));
        tally.count(truth("seal", "OTHER"), found("seal", "OTHER"));
        tally.count(truth("seal", "OTHER"), found("seal", "FOUND"));
        tally.count(truth("seal", "NOT_FOUND"), found("seal", "NOT_FOUND"));
        tally.count(truth("kind", "CONG_VAN"), found("seal", "FOUND"));
        assertThat(tally.recall()).isEqualTo(1 / 2.0);
        assertThat(tally.precision()).isEqualTo(1 / 2.0);
        assertThat(tally.undetermined()).isEqualTo(1 / 5.0);
        assertThat(tally.misses()).hasSize(2);
    }

    @Test
    void asksForAPersonWhereASealIsNoImpression() {
        AccuracyTally tally = new AccuracyTally("seal", 0.98);
        tally.count(
                sample(Map.of("seal", "NOT_FOUND", "sealKind", "PASTED"), List.of()), found("seal", "UNDETERMINED"));
        tally.count(sample(Map.of("seal", "NOT_FOUND", "sealKind", "DRAWN"), List.of()), found("seal", "FOUND"));
        tally.count(sample(Map.of("seal", "FOUND", "sealKind", "FAINT"), List.of()), found("seal", "UNDETERMINED"));
        assertThat(tally.undetermined()).isEqualTo(1 / 3.0);
        assertThat(tally.precision()).isZero();
    }

    @Test
    void asksNothingOfSecrecyWhereNothingIsClaimed() {
        AccuracyTally tally = new AccuracyTally("secrecy", 1);
        tally.count(truth("stamp", "DECLASSIFIED"), found("secrecy", "UNDETERMINED"));
        assertThat(tally.undetermined()).isZero();
        assertThat(tally.misses()).isEmpty();
    }

    @Test
    void countsRecipientsOneByOneAndListsAsAWhole() {
        AccuracyTally tally = new AccuracyTally("recipients", 0.95);
        tally.count(
                sample(Map.of(), List.of("Như trên", "Sở Y tế")),
                new AccuracyCase.Values(new TreeMap<>(), List.of("Như trên", "Sở Y tế", "Lưu")));
        assertThat(tally.recall()).isEqualTo(1);
        assertThat(tally.precision()).isEqualTo(2 / 3.0);
        assertThat(tally.exactLists()).isZero();
    }

    private static AccuracyCase truth(String fact, String value) {
        return sample(Map.of(fact, value), List.of());
    }

    private static AccuracyCase sample(Map<String, String> truth, List<String> recipients) {
        return new AccuracyCase(
                "one",
                Path.of("one/document.txt"),
                new AccuracyCase.Values(new TreeMap<>(truth), recipients),
                new AccuracyCase.Values(new TreeMap<>(), List.of()));
    }

    private static AccuracyCase.Values found(String fact, String value) {
        return new AccuracyCase.Values(new TreeMap<>(Map.of(fact, value)), List.of());
    }

    private static AccuracyCase.Values unsure(String fact, String value) {
        return new AccuracyCase.Values(new TreeMap<>(Map.of(fact, value)), List.of(), Set.of(fact));
    }
}
