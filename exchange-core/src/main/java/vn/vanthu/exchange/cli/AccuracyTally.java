package vn.vanthu.exchange.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/** How often one fact was claimed, read and right; counted strictly. */
final class AccuracyTally {
    /** Seals that a program drew or pasted: that a person has to look is the right answer. */
    private static final Set<String> NO_IMPRESSION = Set.of("DRAWN", "PASTED");

    private final String fact;
    private final double goal;
    private int documents;
    private int claimed;
    private int read;
    private int right;
    private int undetermined;
    private int exactLists;
    private int agreed;
    private int agreedUnsure;
    private int wrong;
    private int wrongUnsure;
    private final List<String> misses = new ArrayList<>();

    /** What share of a fact must be found, and of what is found be right. */
    record Goal(String fact, double share) {}

    AccuracyTally(Goal goal) {
        this(goal.fact(), goal.share());
    }

    AccuracyTally(String fact, double goal) {
        this.fact = fact;
        this.goal = goal;
    }

    void count(AccuracyCase sample, AccuracyCase.Values found) {
        switch (fact) {
            case "recipients" -> elements(sample, found);
            case "secrecy" -> secrecy(sample, found);
            case "seal", "handSignature" -> seen(sample, found);
            case "issuer", "position" -> value(sample, found, (a, b) -> same(upper(a), upper(b)));
            default -> value(sample, found, AccuracyTally::same);
        }
    }

    private void value(AccuracyCase sample, AccuracyCase.Values found, BiPredicate<String, String> equal) {
        if (!sample.truth().claims(fact)) {
            return;
        }
        String expected = sample.truth().text(fact);
        String got = found.text(fact);
        documents++;
        undetermined += got.equals("UNDETERMINED") ? 1 : 0;
        claimed += expected.isEmpty() ? 0 : 1;
        read += got.isEmpty() || got.equals("UNDETERMINED") ? 0 : 1;
        boolean agrees = equal.test(expected, got);
        right += agrees && !expected.isEmpty() ? 1 : 0;
        if (!agrees) {
            miss(sample, expected, got);
        }
        sureness(agrees, got.isEmpty(), found);
    }

    /** What was not found is shown as missing, which is neither. */
    private void sureness(boolean agrees, boolean nothing, AccuracyCase.Values found) {
        if (nothing) {
            return;
        }
        boolean unsure = found.unsure().contains(fact);
        agreed += agrees ? 1 : 0;
        agreedUnsure += agrees && unsure ? 1 : 0;
        wrong += agrees ? 0 : 1;
        wrongUnsure += !agrees && unsure ? 1 : 0;
    }

    /** A mark counts as found whatever its level is read as; the level is part of the misses. */
    private void secrecy(AccuracyCase sample, AccuracyCase.Values found) {
        if (!sample.truth().claims(fact)) {
            return;
        }
        String expected = sample.truth().text(fact);
        String got = found.text(fact);
        boolean secret = !expected.equals("NONE");
        boolean fired = !got.equals("NONE") && !got.equals("UNDETERMINED") && !got.isEmpty();
        documents++;
        undetermined += got.equals("UNDETERMINED") ? 1 : 0;
        claimed += secret ? 1 : 0;
        read += fired ? 1 : 0;
        right += secret && fired ? 1 : 0;
        if (expected.equals("SECRET") ? !fired : !expected.equals(got)) {
            miss(sample, expected, got);
        }
    }

    /** Anything but FOUND, a seal of another colour as well, is none; of one that no paper bears nothing else can be said. */
    private void seen(AccuracyCase sample, AccuracyCase.Values found) {
        if (!sample.truth().claims(fact)) {
            return;
        }
        boolean there = sample.truth().text(fact).equals("FOUND");
        boolean fired = found.text(fact).equals("FOUND");
        documents++;
        undetermined += found.text(fact).equals("UNDETERMINED")
                        && !NO_IMPRESSION.contains(sample.truth().text(fact + "Kind"))
                ? 1
                : 0;
        claimed += there ? 1 : 0;
        read += fired ? 1 : 0;
        right += there && fired ? 1 : 0;
        if (there != fired) {
            miss(sample, sample.truth().text(fact), found.text(fact));
        }
    }

    private void elements(AccuracyCase sample, AccuracyCase.Values found) {
        if (sample.truth().recipients().isEmpty()) {
            return;
        }
        List<String> expected =
                sample.truth().recipients().stream().map(AccuracyTally::plain).toList();
        List<String> got = found.recipients().stream().map(AccuracyTally::plain).toList();
        documents++;
        claimed += expected.size();
        read += got.size();
        List<String> left = new ArrayList<>(got);
        right += (int) expected.stream().filter(left::remove).count();
        if (expected.equals(got)) {
            exactLists++;
        } else {
            miss(sample, String.join(" | ", expected), String.join(" | ", got));
        }
        sureness(expected.equals(got), got.isEmpty(), found);
    }

    private void miss(AccuracyCase sample, String expected, String got) {
        misses.add(fact + "\t" + sample.name() + "\texpected: " + expected + "\tread: " + got
                + (sample.truth().claims("place") ? "\tmark: " + sample.truth().text("place") : ""));
    }

    private static boolean same(String a, String b) {
        return plain(a).equals(plain(b));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    String fact() {
        return fact;
    }

    double goal() {
        return goal;
    }

    double recall() {
        return claimed == 0 ? 1 : (double) right / claimed;
    }

    double precision() {
        return read == 0 ? (claimed == 0 ? 1 : 0) : (double) right / read;
    }

    double undetermined() {
        return documents == 0 ? 0 : (double) undetermined / documents;
    }

    double exactLists() {
        return documents == 0 ? 0 : (double) exactLists / documents;
    }

    /** How many values that are wrong there are, and how many of those are shown as unsure. */
    String unsure() {
        return wrongUnsure + "/" + wrong;
    }

    /** Of the right values the share that is shown as unsure nevertheless. */
    double doubted() {
        return agreed == 0 ? 0 : (double) agreedUnsure / agreed;
    }

    /** The precision of secrecy has a goal of its own. */
    boolean met() {
        return fact.equals("secrecy")
                ? recall() >= goal && precision() >= 0.99 && undetermined() <= 0.02
                : recall() >= goal && precision() >= goal && undetermined() <= 0.02;
    }

    List<String> misses() {
        return List.copyOf(misses);
    }
}
