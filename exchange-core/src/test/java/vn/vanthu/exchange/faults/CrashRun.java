package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Halts the hub at one state boundary after the other while two offices work, until their documents are where they belong. */
final class CrashRun {

    private static final int CRASHED = 137;
    private static final Duration STANDSTILL = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Boundaries that are passed by every document, most of them by machines. */
    private static final Set<String> BUSY = Set.of("content", "intake", "dispatch", "status", "channel", "journal");

    private static final int LATEST_VISIT = 4;

    private final HubFolder folder;
    private final RandomGenerator random;
    private final Path visits;
    private final Map<String, Integer> hits = new TreeMap<>();

    CrashRun(HubFolder folder, RandomGenerator random, Path visits) {
        this.folder = folder;
        this.random = random;
        this.visits = visits;
    }

    /** Brings the documents to their ends, with a crash at each boundary that is met; those not met stay in the collection. */
    void run(List<PaperTrail> papers, Collection<String> boundaries) {
        boolean done = false;
        while (!done) {
            HubProcess hub =
                    folder.starting(List.of("-Dvanthu.crash.at=" + armed(boundaries), "-Dvanthu.crash.log=" + visits));
            done = hub.comesUp() && work(hub, papers);
            if (done) {
                hub.stop();
            } else {
                boundaries.remove(crashedAt(hub));
            }
        }
    }

    /** How often the hub was halted at each boundary. */
    Map<String, Integer> hits() {
        return Map.copyOf(hits);
    }

    /** Every boundary that was passed or halted at. */
    Set<String> visited() {
        return lines().map(line -> line.substring(0, line.indexOf(' '))).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean work(HubProcess hub, List<PaperTrail> papers) {
        try (TwoOffices offices = new TwoOffices(folder, hub, papers)) {
            Progress progress = new Progress();
            while (!offices.finished()) {
                progress.look(offices.act(), offices.state());
            }
            return true;
        } catch (UncheckedIOException | IllegalStateException gone) {
            if (hub.endsWithin(Duration.ofSeconds(5))) {
                return false;
            }
            throw gone;
        }
    }

    private String crashedAt(HubProcess hub) {
        if (!hub.endsWithin(Duration.ofSeconds(10)) || hub.status() != CRASHED) {
            throw new IllegalStateException("the hub ended by itself:\n" + hub.log());
        }
        List<String> crashes = lines().filter(line -> line.endsWith(" CRASH")).toList();
        String name = crashes.getLast().replace(" CRASH", "");
        hits.merge(name, 1, Integer::sum);
        return name;
    }

    private String armed(Collection<String> boundaries) {
        List<String> words = new ArrayList<>();
        for (String name : boundaries) {
            boolean busy = BUSY.contains(name.substring(0, name.indexOf('.')));
            words.add(name + ":" + (busy ? 1 + random.nextInt(LATEST_VISIT) : 1));
        }
        return String.join(",", words);
    }

    private java.util.stream.Stream<String> lines() {
        try {
            return Files.exists(visits) ? Files.readAllLines(visits).stream() : java.util.stream.Stream.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A hub that lives and does nothing more is a failure too. */
    private static final class Progress {
        private String state = "";
        private long since = System.nanoTime();
        private RuntimeException lastAnswer = new IllegalStateException("nobody was refused anything");

        void look(List<RuntimeException> answers, String now) {
            if (!answers.isEmpty()) {
                lastAnswer = answers.getLast();
            }
            if (!now.equals(state)) {
                state = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > STANDSTILL.toNanos()) {
                throw new IllegalStateException("nothing moves any more:\n" + now, lastAnswer);
            }
            Awaitility.await().pollDelay(PAUSE).until(() -> true);
        }
    }
}
