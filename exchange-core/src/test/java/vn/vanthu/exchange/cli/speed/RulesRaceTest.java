package vn.vanthu.exchange.cli.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Verdict;

class RulesRaceTest {

    /** A benchmark that compares two things which do not agree measures nothing. */
    @Test
    void comparesTwoThatSayTheSameOfEveryDocument() throws Exception {
        var race = (Race) RulesRace.cases().getFirst();
        race.check().agree();
        assertThat(RulesRace.cases()).hasSize(2);
    }

    @Test
    void judgesManyDistinctDocumentsOfEveryVerdict() {
        var documents = RulesRace.documents(new Random(41));
        assertThat(new HashSet<Facts>(documents)).hasSizeGreaterThan(1_000);
        assertThat(documents.stream().map(facts -> CityByHand.judge(facts).verdict()))
                .contains(Verdict.values());
    }
}
