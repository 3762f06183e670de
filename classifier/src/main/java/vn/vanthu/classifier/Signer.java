package vn.vanthu.classifier;

import java.util.List;
import java.util.Optional;

/**
 * Who signs, as the signature block says.
 *
 * @param position his own position, the last one of the block: {@code PHÓ GIÁM ĐỐC}
 * @param capacities the prefixes of the block from the top: {@code TM. … KT. …} gives both; empty where the head signs for
 *     himself
 */
public record Signer(String name, Optional<String> position, List<SigningCapacity> capacities) {

    public Signer {
        capacities = List.copyOf(capacities);
    }

    /** In what capacity he himself signs: the last prefix of the block. */
    public Optional<SigningCapacity> capacity() {
        return capacities.isEmpty() ? Optional.empty() : Optional.of(capacities.getLast());
    }
}
