package vn.vanthu.exchange.outgoing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Mailbox;
import vn.vanthu.exchange.dispatch.DispatchOrder.Recipient;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.web.Folding;

/** Whom the directory knows: nothing goes to an address that it does not have. Runs in the caller's transaction. */
@Component
public class Recipients {

    private static final Pattern NOTE = Pattern.compile("\\s*\\([^()]{1,80}\\)\\s*$");

    private static final Pattern HOLDER = Pattern.compile(
            "(?iu)^(?:các )?(?:giám đốc|chủ tịch|cục trưởng|trưởng ban|thủ trưởng|hiệu trưởng|chủ nhiệm|lãnh đạo|người đứng đầu) "
                    + "(?=sở |ban |ủy ban|uỷ ban|ubnd|hội đồng|hđnd|cục |chi cục |trường |công an |bộ |kho bạc|trung tâm |bệnh viện )");

    /** Within the agency, and all who are only named in general: {@code Chánh Văn phòng Sở}. */
    private static final Pattern INNER = Pattern.compile(
            "^(?:nhu|luu)(?: .*|$)|^(?:chanh|pho chanh) (?:van phong|thanh tra)(?: so)?$|^truong (?:cac )?phong\\b.*"
                    + "|^(?:lanh dao|giam doc|cac pho giam doc|ban giam doc|chanh thanh tra)(?: so)?$"
                    + "|^cac (?:co quan|to chuc|ca nhan|don vi)\\b.* lien quan$");

    private final Directory directory;

    Recipients(Directory directory) {
        this.directory = directory;
    }

    /** What was read in a document, and what of it the directory does not know. */
    public record Matched(List<Recipient> known, List<String> unknown) {
        public Matched {
            known = List.copyOf(known);
            unknown = List.copyOf(unknown);
        }
    }

    /** Kính gửi, then Nơi nhận, each name once. */
    static List<String> named(FileReport report) {
        Map<String, String> named = new LinkedHashMap<>();
        Stream.concat(report.addressees().stream(), report.facts().recipients().stream())
                .forEach(name -> named.putIfAbsent(folded(withoutNote(name)), name));
        return List.copyOf(named.values());
    }

    /** {@code Công an tỉnh (PA03)} is the police. */
    private static String withoutNote(String name) {
        return NOTE.matcher(name).replaceFirst("").strip();
    }

    /** As it stands; then without a note, its office holder and abbreviations. */
    private Optional<Agency> agency(String name) {
        return Stream.of(name, withoutNote(name), body(name), body(name).replaceFirst("^UBND ", "Ủy ban nhân dân "))
                .distinct()
                .flatMap(each -> directory.agencyNamed(each).stream())
                .findFirst();
    }

    /** {@code Giám đốc Sở Nội vụ} gets it at the department, {@code Chủ tịch UBND xã Hòa Lạc} at the commune. */
    private static String body(String name) {
        return HOLDER.matcher(withoutNote(name)).replaceFirst("");
    }

    /** Each name once; those within the sending agency are left out. */
    public Matched match(AgencyCode sender, List<String> names) {
        Map<String, Recipient> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            if (withinTheAgency(name)) {
                continue;
            }
            Optional<Agency> agency = agency(name);
            Optional<Recipient> found =
                    agency.filter(other -> !other.code().equals(sender)).flatMap(Recipients::recipient);
            found.ifPresent(recipient -> known.putIfAbsent(recipient.address(), recipient));
            if (found.isEmpty() && agency.isEmpty()) {
                unknown.add(name);
            }
        }
        return new Matched(List.copyOf(known.values()), unknown);
    }

    /** The agencies with a mailbox whose name or alias contains the words, with or without diacritics. */
    List<Recipient> search(AgencyCode sender, String words, int limit) {
        String wanted = folded(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Optional<AgencyCode> byAlias = directory.agencyNamed(words).map(Agency::code);
        return directory.agencies().stream()
                .filter(agency -> !agency.code().equals(sender))
                .filter(agency -> folded(agency.name()).contains(wanted)
                        || agency.code().value().contains(wanted)
                        || byAlias.filter(agency.code()::equals).isPresent())
                .sorted(Comparator.comparing(
                                (Agency agency) -> !folded(agency.name()).startsWith(wanted))
                        .thenComparing(Agency::name))
                .flatMap(agency -> recipient(agency).stream())
                .limit(limit)
                .toList();
    }

    /** All others with a mailbox, where they are so few that nobody has to search; else none. */
    List<Recipient> all(AgencyCode sender, int most) {
        List<Recipient> all = directory.agencies().stream()
                .filter(agency -> !agency.code().equals(sender))
                .flatMap(agency -> recipient(agency).stream())
                .toList();
        return all.size() <= most ? all : List.of();
    }

    /** The agency that reads the mailbox; empty if the directory has no such open agency mailbox. */
    Optional<Recipient> at(String address) {
        return directory
                .mailbox(address)
                .filter(mailbox -> mailbox.state() == Mailbox.State.ACTIVE && mailbox.personId() == null)
                .flatMap(mailbox -> directory
                        .agency(mailbox.agency())
                        .map(agency -> new Recipient(agency.name(), mailbox.address())));
    }

    boolean ownMailbox(AgencyCode agency, String address) {
        return directory
                .mailbox(address)
                .filter(mailbox -> mailbox.agency().equals(agency))
                .isPresent();
    }

    static String folded(String text) {
        return Folding.fold(text).replaceAll("\\s+", " ");
    }

    private static Optional<Recipient> recipient(Agency agency) {
        return agency.mailbox().map(address -> new Recipient(agency.name(), address));
    }

    /** Lines of "Nơi nhận" that name no other agency. */
    private static boolean withinTheAgency(String name) {
        String line = folded(name);
        return line.isEmpty() || INNER.matcher(line).matches();
    }
}
