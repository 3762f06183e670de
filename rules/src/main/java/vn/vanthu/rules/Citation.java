package vn.vanthu.rules;

/**
 * Where a rule stands in the law.
 *
 * @param instrument the number of the instrument, as {@code 41/2011/QĐ-UBND}
 * @param clause as people write it, {@code Điều 8 khoản 3}
 */
public record Citation(String instrument, String clause, Confidence confidence) {
    @Override
    public String toString() {
        return instrument + ", " + clause;
    }
}
