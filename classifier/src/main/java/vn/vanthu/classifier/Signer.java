package vn.vanthu.classifier;

import java.util.Optional;

/**
 * Who signs, as the signature block says.
 *
 * @param position his own position, the last one of the block: {@code PHÓ GIÁM ĐỐC}
 * @param capacity the last prefix of the block ({@code TM. … KT.} gives KT); empty where the head signs for himself
 */
public record Signer(String name, Optional<String> position, Optional<SigningCapacity> capacity) {}
