package vn.vanthu.rules.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.NameTemplate;
import vn.vanthu.rules.catalogue.ParameterValue;
import vn.vanthu.rules.pack.PackReader;

/**
 * The pack of one agency, made of a model, and what its regulation says article by article. Each clause cites the place
 * that it has in that regulation. Until its day is known it is in force on no day.
 *
 * @param id {@code camau-stttt}
 * @param yaml the pack's file
 * @param open what the agency has still to fill in, in Vietnamese
 * @param articles of the regulation, in their order
 */
public record AgencyPack(String id, String yaml, List<String> open, List<Article> articles, Words words) {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final Pattern ENTRY = Pattern.compile("  - id: (.*)");
    private static final Pattern OWN_NAME = Pattern.compile("\\{agency\\.local}@[a-z0-9.-]+");

    public AgencyPack {
        open = List.copyOf(open);
        articles = List.copyOf(articles);
    }

    /** One article; each text is a numbered paragraph of its own where there are several. */
    public record Article(String name, String title, List<String> texts) {
        public Article {
            texts = List.copyOf(texts);
        }
    }

    /**
     * What the decision on the regulation says besides.
     *
     * @param superior the body above the agency
     * @param basis the model's decision: number, day and issuer in one phrase
     */
    public record Words(String superior, String place, String subject, String head, String symbol, String basis) {}

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException where the regulation is no model
     */
    public static AgencyPack of(String modelId, Agency agency) {
        var regulations = Regulations.bundled();
        var model = regulations
                .find(modelId)
                .orElseThrow(() -> new IllegalArgumentException("there is no regulation " + modelId));
        var settings = ModelSettings.of(modelId);
        var entries = regulations.catalogue(modelId).entries().stream()
                .filter(entry -> !entry.article().startsWith("Quyết định"))
                .toList();
        var made = new Maker(model, settings, agency, places(entries)).make(regulations.file(modelId), entries);
        var name = made.id() + ".yaml";
        var pack = PackReader.read(name, bytes(made.yaml()));
        PackReader.catalogue(name, bytes(made.yaml()), pack);
        return made;
    }

    private static ByteArrayInputStream bytes(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** Where each clause of the model stands in the new regulation: {@code Điều 4 khoản 7}. */
    private static Map<String, String> places(List<ClauseEntry> entries) {
        var places = new LinkedHashMap<String, String>();
        for (var entry : entries) {
            var siblings = entries.stream()
                    .filter(other -> other.article().equals(entry.article()))
                    .toList();
            places.put(
                    entry.id(),
                    siblings.size() == 1
                            ? entry.article()
                            : entry.article() + " khoản " + (siblings.indexOf(entry) + 1));
        }
        return places;
    }

    /** Rewrites the model's file line by line, so that it stays as readable as it was. */
    private record Maker(Regulation model, ModelSettings settings, Agency agency, Map<String, String> places) {
        AgencyPack make(String file, List<ClauseEntry> entries) {
            var address = address(entries);
            var open = open(address);
            var yaml = new ArrayList<String>();
            open.forEach(each -> yaml.add("# CẦN ĐIỀN: " + each));
            yaml.addAll(head());
            yaml.addAll(rest(file, address));
            return new AgencyPack(
                    id(),
                    String.join("\n", yaml) + "\n",
                    open,
                    articles(entries, address),
                    new Words(
                            settings.need("superior"),
                            settings.need("place"),
                            settings.need("subject"),
                            headTitle(),
                            symbol(),
                            basis()));
        }

        private String id() {
            return model.id().substring(0, model.id().indexOf('-')) + "-" + agency.code();
        }

        private String symbol() {
            return "QĐ-" + agency.code().toUpperCase(Locale.ROOT);
        }

        private String number() {
            return agency.number().orElse("…/" + symbol());
        }

        private String headTitle() {
            return agency.head().orElse(settings.need("head"));
        }

        private String basis() {
            var main = model.instruments().getFirst();
            return "Quyết định số %s ngày %02d tháng %d năm %d của %s"
                    .formatted(
                            main.number(),
                            main.issuedOn().getDayOfMonth(),
                            main.issuedOn().getMonthValue(),
                            main.issuedOn().getYear(),
                            main.issuer());
        }

        private String address(List<ClauseEntry> entries) {
            return agency.mailbox()
                    .orElseGet(() -> entries.stream()
                            .flatMap(entry -> entry.parameters().stream())
                            .filter(parameter -> parameter.name().equals("name.agency"))
                            .map(parameter -> ((ParameterValue.Pattern) parameter.value()).template())
                            .map(template -> template.render(Map.of(NameTemplate.Token.AGENCY_LOCAL, agency.code())))
                            .findFirst()
                            .orElseThrow());
        }

        private List<String> open(String address) {
            var open = new ArrayList<String>();
            if (agency.number().isEmpty()) {
                open.add("số của quyết định ban hành (--number), cấp khi phát hành");
            }
            if (agency.issuedOn().isEmpty()) {
                open.add("ngày ban hành (--issued)");
            }
            if (agency.inForceFrom().isEmpty()) {
                open.add("ngày có hiệu lực (--in-force); đến khi điền, quy chế không có hiệu lực ngày nào");
            }
            if (agency.head().isEmpty()) {
                open.add("chức vụ người đứng đầu (--head), nay ghi “" + headTitle() + "”");
            }
            if (agency.mailbox().isEmpty()) {
                open.add("địa chỉ hộp thư cơ quan (--mailbox), nay ghi " + address);
            }
            return open;
        }

        private List<String> head() {
            return List.of(
                    "id: " + id(),
                    "title: " + quoted("Quy chế " + settings.need("subject") + " của " + agency.name()),
                    "version: 1",
                    "instruments:",
                    "  - instrument: " + quoted(number()),
                    "    title: " + quoted("Quyết định ban hành Quy chế " + settings.need("subject")),
                    "    issuer: " + quoted(agency.name()),
                    "    issuedOn: " + agency.issuedOn().orElse(NEVER),
                    "    inForceFrom: " + agency.inForceFrom().orElse(NEVER),
                    "    source: "
                            + quoted("Lập từ quy chế mẫu " + model.instrument() + ", gói " + model.id() + " bản "
                                    + model.version()),
                    "    lastReadOn: " + model.instruments().getFirst().lastReadOn(),
                    "",
                    "labels:");
        }

        private String prefix() {
            return agency.code().toUpperCase(Locale.ROOT);
        }

        private List<String> rest(String file, String address) {
            var written = new ArrayList<String>();
            var current = "";
            var reading = false;
            for (var line : file.lines().toList()) {
                if (line.equals("labels:")) {
                    reading = true;
                    continue;
                }
                if (!reading) {
                    continue;
                }
                var entry = ENTRY.matcher(line);
                if (entry.matches()) {
                    current = entry.group(1);
                }
                if (line.startsWith("    clause: ") && places.containsKey(current)) {
                    written.add("    clause: " + places.get(current));
                } else if (places.containsKey(current) || !current.startsWith(settings.need("prefix") + "-QĐ")) {
                    written.add(own(line, address));
                }
                if (line.equals("clauses:")) {
                    written.addAll(decision());
                }
            }
            return written;
        }

        private String own(String line, String address) {
            return OWN_NAME.matcher(line)
                    .replaceAll(Matcher.quoteReplacement(address))
                    .replaceAll("\\b" + settings.need("prefix") + "-(?=\\d)", prefix() + "-")
                    .replace("Quy chế mẫu " + model.instrument(), "Quy chế của cơ quan")
                    .replace("role: " + settings.need("head"), "role: " + quoted(headTitle()));
        }

        /** The clauses of the decision itself. */
        private List<String> decision() {
            var lines = new ArrayList<>(List.of(
                    "  - id: " + prefix() + "-QĐ.1",
                    "    clause: Quyết định, Điều 1",
                    "    kind: C",
                    "    parts: [PROFILE]",
                    "    text: "
                            + quoted("Ban hành Quy chế " + settings.need("subject") + " của " + agency.name() + "."),
                    "    plannedFor: Hồ sơ quy chế của cơ quan",
                    "    parameters:",
                    "      - {name: agency.name, label: Tên cơ quan, text: " + quoted(agency.name()) + "}",
                    "      - {name: agency.code, label: Mã cơ quan, text: " + agency.code() + "}",
                    "      - {name: agency.head, label: Người đứng đầu cơ quan, role: " + quoted(headTitle()) + "}",
                    "      - {name: regulation.model, label: Quy chế mẫu, text: " + quoted(model.instrument()) + "}"));
            agency.inForceFrom()
                    .ifPresent(day -> lines.addAll(List.of(
                            "  - id: " + prefix() + "-QĐ.2",
                            "    clause: Quyết định, Điều 2",
                            "    kind: C",
                            "    parts: [PROFILE]",
                            "    text: Ngày quyết định có hiệu lực.",
                            "    appliedBy: Hiệu lực của quy chế",
                            "    parameters:",
                            "      - {name: regulation.inForceFrom, label: Có hiệu lực từ, day: " + day + "}")));
            return lines;
        }

        private List<Article> articles(List<ClauseEntry> entries, String address) {
            var texts = new LinkedHashMap<String, List<String>>();
            for (var entry : entries) {
                texts.computeIfAbsent(entry.article(), _ -> new ArrayList<>()).add(said(entry, address));
            }
            return texts.entrySet().stream()
                    .map(article -> new Article(
                            article.getKey(),
                            settings.need(article.getKey()),
                            Objects.requireNonNull(article.getValue())))
                    .toList();
        }

        private static String said(ClauseEntry entry, String address) {
            return entry.parameters().stream()
                            .anyMatch(parameter -> parameter.name().equals("name.agency"))
                    ? entry.text() + " Địa chỉ: " + address + "."
                    : entry.text();
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
