package vn.vanthu.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashChainTest {

    @Test
    void tellsFieldsApartThatReadTheSameJoined() {
        assertThat(HashChain.link(HashChain.START, "ab", "c")).isNotEqualTo(HashChain.link(HashChain.START, "a", "bc"));
    }

    @Test
    void tellsNothingFromEmptyText() {
        assertThat(HashChain.link(HashChain.START, "a", null)).isNotEqualTo(HashChain.link(HashChain.START, "a", ""));
    }

    @Test
    void dependsOnWhatItFollows() {
        String first = HashChain.link(HashChain.START, "a");
        assertThat(HashChain.link(first, "a")).isNotEqualTo(first);
    }
}
