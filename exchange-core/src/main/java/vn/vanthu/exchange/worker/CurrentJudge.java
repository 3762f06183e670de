package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.FileJudge;
import vn.vanthu.rules.Regulations;
import vn.vanthu.signature.trust.TrustStore;

/** The judge under the trust of now: the same one until a file of the trust changes. Thread-safe. */
final class CurrentJudge {
    private final Regulations regulations;
    private final Optional<Path> trustFolder;
    private final TrustWatch trust = new TrustWatch();
    private volatile @Nullable Bench bench;

    /** The judge for one state of the trust. */
    private record Bench(TrustStore trust, FileJudge judge) {}

    CurrentJudge(Regulations regulations, Optional<Path> trustFolder) {
        this.regulations = regulations;
        this.trustFolder = trustFolder;
    }

    /** The same trust is the same object until its files change. */
    @SuppressWarnings("ReferenceEquality")
    FileJudge get() {
        TrustStore current = trust.current(trustFolder);
        Bench seen = bench;
        if (seen == null || seen.trust != current) {
            seen = new Bench(current, new FileJudge(regulations, current));
            bench = seen;
        }
        return seen.judge;
    }
}
