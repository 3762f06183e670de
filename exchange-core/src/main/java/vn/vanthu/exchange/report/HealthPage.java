package vn.vanthu.exchange.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vanthu.exchange.web.Format;

/** How the parts of the hub are, for whoever looks after it. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class HealthPage {

    private final Map<String, HealthIndicator> parts;
    private final Format format;

    HealthPage(Map<String, HealthContributor> parts, Format format) {
        this.parts = new TreeMap<>();
        parts.forEach((name, part) -> {
            if (part instanceof HealthIndicator indicator && HealthWords.concernsPeople(name)) {
                this.parts.put(name, indicator);
            }
        });
        this.format = format;
    }

    record Part(String name, boolean up, String state, List<HealthWords.Detail> details) {}

    @GetMapping("/tinh-trang")
    public String page(Model model) {
        List<Part> shown = parts.entrySet().stream()
                .map(this::part)
                .sorted(Comparator.comparing(Part::up).thenComparing(Part::name))
                .toList();
        model.addAttribute("parts", shown);
        model.addAttribute("troubled", shown.stream().filter(part -> !part.up()).count());
        return "report/health";
    }

    private Part part(Map.Entry<String, HealthIndicator> indicator) {
        Health health = indicator.getValue().health(true);
        Health known = health == null ? Health.unknown().build() : health;
        return new Part(
                HealthWords.part(indicator.getKey()),
                known.getStatus().equals(Status.UP),
                HealthWords.state(known.getStatus()),
                HealthWords.details(new TreeMap<>(known.getDetails()), format));
    }
}
