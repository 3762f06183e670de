package vn.vanthu.exchange.revocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.trust.FetchedAnswers;
import vn.vanthu.signature.trust.TrustFolder;

/**
 * Sees lists and answers on revocation that an administrator puts into the folder of trust, or puts there anew: whoever
 * waits for one learns of it as of one that was fetched, and it is kept as the evidence of verdicts. Workers read the
 * folder by themselves.
 */
@Component
class PlacedAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(PlacedAnswers.class);

    private final KeyRing keys;
    private final FetchRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private String before = "";
    private Set<String> known = Set.of();
    private boolean looked;

    PlacedAnswers(KeyRing keys, FetchRows rows, ApplicationEventPublisher events, Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What this hub has not seen since it began counts, though another hub with a folder of its own may have counted it
     * too; at the first look only what no hub ever saw. A file that cannot be read, or is still being written, counts
     * once it can.
     */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${vanthu.revocation.look-every:PT30S}")
    synchronized void look() {
        try {
            String now = stamp();
            if (!looked || !now.equals(before)) {
                read();
                before = now;
            }
        } catch (IOException | SignatureException failure) {
            LOG.warn("lists on revocation cannot be read: {}", failure.getMessage());
        }
    }

    private void read() {
        FetchedAnswers evidence = FetchedAnswers.in(keys.trustFolder());
        Set<String> placed = TrustFolder.sound(keys.trustFolder()).placed().stream()
                .map(evidence::keepPlaced)
                .collect(Collectors.toSet());
        Set<String> fresh = new HashSet<>(placed);
        fresh.removeAll(known);
        boolean counted = !fresh.isEmpty() && rows.placed(fresh, clock.instant(), looked);
        known = placed;
        looked = true;
        if (counted) {
            events.publishEvent(new AnswersCame());
        }
    }

    private String stamp() throws IOException {
        Set<String> files = new TreeSet<>();
        for (String name : List.of("crls", "ocsps")) {
            Path folder = keys.trustFolder().resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> each = Files.list(folder)) {
                    for (Path file : each.toList()) {
                        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                        files.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime() + " "
                                + attributes.fileKey());
                    }
                }
            }
        }
        return String.join("\n", files);
    }
}
