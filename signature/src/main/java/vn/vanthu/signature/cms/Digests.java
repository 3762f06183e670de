package vn.vanthu.signature.cms;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;

/** Feeds several digests at one reading; has none of its own. */
final class Digests extends MessageDigest {
    private final List<MessageDigest> all;

    Digests(Collection<MessageDigest> all) {
        super("several");
        this.all = List.copyOf(all);
    }

    @Override
    protected void engineUpdate(byte input) {
        all.forEach(digest -> digest.update(input));
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        all.forEach(digest -> digest.update(input, offset, length));
    }

    @Override
    protected byte[] engineDigest() {
        throw new UnsupportedOperationException("each of them has its own");
    }

    @Override
    protected void engineReset() {
        all.forEach(MessageDigest::reset);
    }
}
