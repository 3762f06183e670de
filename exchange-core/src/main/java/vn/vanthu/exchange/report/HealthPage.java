package vn.vanthu.exchange.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the parts of the hub are, for whoever looks after it. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class HealthPage {

    private final Map<String, HealthIndicator> parts;

    HealthPage(Map<String, HealthIndicator> parts) {
        this.parts = new TreeMap<>(parts);
    }

    /** @param details in the order of their names */
    record Part(String name, boolean up, String status, Map<String, Object> details) {}

    @GetMapping("/tinh-trang")
    public String page(Model model) {
        List<Part> shown = parts.entrySet().stream().map(HealthPage::part).toList();
        model.addAttribute("parts", shown);
        model.addAttribute("troubled", shown.stream().filter(part -> !part.up()).count());
        return "report/health";
    }

    private static Part part(Map.Entry<String, HealthIndicator> indicator) {
        Health health = indicator.getValue().health(true);
        if (health == null) {
            return new Part(indicator.getKey(), false, Status.UNKNOWN.getCode(), Map.of());
        }
        return new Part(
                indicator.getKey().replace("HealthIndicator", ""),
                health.getStatus().equals(Status.UP),
                health.getStatus().getCode(),
                new TreeMap<>(health.getDetails()));
    }
}
