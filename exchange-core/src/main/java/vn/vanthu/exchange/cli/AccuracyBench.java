package vn.vanthu.exchange.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.signature.trust.TrustStore;

/** Reads a set as inspect does and counts, fact by fact, beside what plain extraction reaches. */
record AccuracyBench(List<AccuracyCase> cases, List<AccuracyTally> tallies, List<AccuracyTally> baselines) {
    private static final Map<String, Double> GOALS = Map.ofEntries(
            Map.entry("encoding", 0.995),
            Map.entry("documentNumber", 0.98),
            Map.entry("issuedOn", 0.98),
            Map.entry("kind", 0.98),
            Map.entry("summary", 0.95),
            Map.entry("signer", 0.95),
            Map.entry("position", 0.95),
            Map.entry("capacity", 0.95),
            Map.entry("recipients", 0.95),
            Map.entry("issuer", 0.95),
            Map.entry("urgency", 0.95),
            Map.entry("tradition", 0.95),
            Map.entry("copy", 0.95));
    private static final List<String> FACTS = List.of(
            "secrecy",
            "encoding",
            "documentNumber",
            "issuedOn",
            "kind",
            "summary",
            "signer",
            "position",
            "capacity",
            "recipients",
            "issuer",
            "urgency",
            "tradition",
            "copy");
    /** What is asked of scans, in this order; text is counted on those of 200 dpi and more that lie within 2°. */
    private static final List<AccuracyTally.Goal> SCAN_GOALS = List.of(
            new AccuracyTally.Goal("seal", 0.98),
            new AccuracyTally.Goal("handSignature", 0.95),
            new AccuracyTally.Goal("secrecy", 0.995),
            new AccuracyTally.Goal("documentNumber", 0.95),
            new AccuracyTally.Goal("issuedOn", 0.95),
            new AccuracyTally.Goal("kind", 0.95),
            new AccuracyTally.Goal("summary", 0.9),
            new AccuracyTally.Goal("signer", 0.9));

    private static final Set<String> ON_ANY_SCAN = Set.of("seal", "handSignature", "secrecy");
    /** No signature's trust is asked: any moment will do. */
    private static final Instant AT = Instant.parse("2026-12-01T00:00:00Z");

    static AccuracyBench run(List<AccuracyCase> cases, Path scratch) {
        return run(
                cases,
                scratch,
                FACTS.stream()
                        .map(fact -> new AccuracyTally.Goal(fact, GOALS.getOrDefault(fact, 1.0)))
                        .toList());
    }

    /** @param cases pictures of paper */
    static AccuracyBench scans(List<AccuracyCase> cases, Path scratch) {
        return run(cases, scratch, SCAN_GOALS);
    }

    private static AccuracyBench run(List<AccuracyCase> cases, Path scratch, List<AccuracyTally.Goal> goals) {
        List<AccuracyTally> tallies = empty(goals);
        List<AccuracyTally> baselines = empty(goals);
        FileArguments arguments = new FileArguments();
        arguments.at = AT;
        FactsTask task = FactsTask.of(arguments);
        try (WatchedReader reader = new WatchedReader(TrustStore.NONE, Optional.empty(), scratch);
                ExecutorService threads =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<AccuracyCase.Values>> all = new ArrayList<>();
            for (AccuracyCase sample : cases) {
                all.add(threads.submit(() -> {
                    String name = sample.file().getFileName().toString();
                    return values(task.report(reader.read(sample.file(), name, AT), Malware.skipped(), name));
                }));
            }
            for (int i = 0; i < cases.size(); i++) {
                AccuracyCase sample = cases.get(i);
                AccuracyCase.Values found = got(all.get(i));
                counted(tallies, sample).forEach(tally -> tally.count(sample, found));
                counted(baselines, sample).forEach(tally -> tally.count(sample, sample.baseline()));
            }
        }
        return new AccuracyBench(List.copyOf(cases), tallies, baselines);
    }

    long negatives() {
        return cases.stream()
                .filter(each -> each.truth().text("secrecy").equals("NONE"))
                .count();
    }

    List<String> json() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            AccuracyTally tally = tallies.get(i);
            AccuracyTally plain = baselines.get(i);
            boolean secrecy = tally.fact().equals("secrecy");
            lines.add(line(tally, "recall", tally.recall(), plain.recall(), tally.goal(), true));
            lines.add(line(
                    tally, "precision", tally.precision(), plain.precision(), secrecy ? 0.99 : tally.goal(), true));
            lines.add(line(tally, "undetermined", tally.undetermined(), plain.undetermined(), 0.02, false));
        }
        return lines;
    }

    private static String line(
            AccuracyTally tally, String what, double value, double plain, double goal, boolean higher) {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"accuracy\",\"case\":\"%s-%s\",\"value\":%.5f,\"unit\":\"share\",\"reference\":null,"
                        + "\"referenceValue\":null,\"ratio\":null,\"goal\":%s,\"better\":\"%s\",\"met\":%s,\"rounds\":1,"
                        + "\"spread\":0,\"baseline\":%.5f}",
                tally.fact(),
                what,
                value,
                goal,
                higher ? "HIGHER" : "LOWER",
                higher ? value >= goal : value <= goal,
                plain);
    }

    private static List<AccuracyTally> empty(List<AccuracyTally.Goal> goals) {
        return goals.stream().map(AccuracyTally::new).toList();
    }

    private static Stream<AccuracyTally> counted(List<AccuracyTally> tallies, AccuracyCase sample) {
        boolean usual = !sample.truth().text("usual").equals("false");
        return tallies.stream().filter(tally -> usual || ON_ANY_SCAN.contains(tally.fact()));
    }

    private static AccuracyCase.Values values(FileReport report) {
        ReportedFacts facts = report.facts();
        TreeMap<String, String> found = new TreeMap<>();
        put(found, "secrecy", facts.secrecy().level());
        put(
                found,
                "seal",
                "OTHER".equals(facts.seal().colour()) ? "OTHER" : facts.seal().status());
        put(found, "handSignature", facts.handSignature().status());
        put(found, "encoding", facts.encoding());
        put(found, "documentNumber", facts.documentNumber());
        put(found, "issuedOn", facts.issuedOn());
        put(found, "kind", facts.kind());
        put(found, "summary", facts.summary());
        put(found, "issuer", facts.issuer());
        put(found, "urgency", facts.urgency());
        put(found, "tradition", facts.tradition());
        ReportedFacts.SignerFact signer = facts.signer();
        if (signer != null) {
            put(found, "signer", signer.name());
            put(found, "position", signer.position());
            put(found, "capacity", signer.capacity());
        }
        ReportedFacts.Copy copy = facts.copy();
        if (copy != null) {
            put(found, "copy", copy.form() + " " + copy.number() + " " + copy.agency());
        }
        return new AccuracyCase.Values(
                found,
                facts.recipients(),
                report.read().entrySet().stream()
                        .filter(place -> place.getValue().confidence() < FileReport.ReadPlace.SURE)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private static void put(TreeMap<String, String> found, String key, @Nullable String value) {
        found.put(key, value == null ? "" : value);
    }

    private static AccuracyCase.Values got(Future<AccuracyCase.Values> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
