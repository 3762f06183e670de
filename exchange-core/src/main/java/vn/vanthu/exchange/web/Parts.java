package vn.vanthu.exchange.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Verdict;

/** How states look: {@code @parts} in the components' templates. */
@Component("parts")
public class Parts {

    /**
     * @param key of the word among the messages
     * @param tone the style class of banners and scales
     * @param badge the style class of the badge
     */
    public record VerdictLook(String key, String icon, String tone, String badge) {}

    public record FindingLook(String icon, String tone) {}

    public String badgeIcon(String kind) {
        return switch (kind) {
            case "bl" -> "file-check";
            case "g" -> "check";
            case "a" -> "triangle-alert";
            case "h" -> "circle-pause";
            case "t" -> "files";
            case "r" -> "clock-alert";
            case "v" -> "wand-sparkles";
            case "pl" -> "lock";
            default -> throw new IllegalArgumentException("no badge of kind \"" + kind + "\"");
        };
    }

    /** Of a verdict, or of its name. */
    public VerdictLook verdict(Object verdict) {
        return look(verdict instanceof Verdict known ? known : Verdict.valueOf(verdict.toString()));
    }

    public List<VerdictLook> verdicts() {
        return Arrays.stream(Verdict.values()).map(Parts::look).toList();
    }

    public FindingLook finding(ReportedFinding finding) {
        if (finding.result() == Outcome.SATISFIED) {
            return new FindingLook("circle-check", "ok");
        }
        return switch (finding.verdict()) {
            case REFUSED -> new FindingLook("ban", "refused");
            case HELD -> new FindingLook("circle-pause", "held");
            case PAPER_REQUIRED -> new FindingLook("files", "paper");
            case ACCEPTED ->
                finding.level() == Level.INFORM || finding.result() == Outcome.UNDETERMINED
                        ? new FindingLook("info", "inform")
                        : new FindingLook("triangle-alert", "warning");
        };
    }

    private static VerdictLook look(Verdict verdict) {
        String key = "verdict." + verdict.name();
        return switch (verdict) {
            case ACCEPTED -> new VerdictLook(key, "circle-check", "ok", "g");
            case PAPER_REQUIRED -> new VerdictLook(key, "files", "paper", "t");
            case HELD -> new VerdictLook(key, "circle-pause", "held", "h");
            case REFUSED -> new VerdictLook(key, "ban", "refused", "r");
        };
    }
}
