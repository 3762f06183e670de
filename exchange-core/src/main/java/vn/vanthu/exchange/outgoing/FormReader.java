package vn.vanthu.exchange.outgoing;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.channel.MailSettings;
import vn.vanthu.exchange.dispatch.DispatchOrder.Recipient;
import vn.vanthu.exchange.outgoing.ActOutcome.Problem;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.DocumentNumber;
import vn.vanthu.exchange.registry.KeptNumber;
import vn.vanthu.exchange.registry.KeptNumbers;

/** Turns what the clerk typed into what the row keeps, and says in Vietnamese what is wrong or missing. */
@Component
class FormReader {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_NUMBER = 80;
    private static final int MOST_RECIPIENTS = 2000;

    private final Recipients directory;
    private final Users users;
    private final Books books;
    private final KeptNumbers keptNumbers;
    private final Documents documents;
    private final long mostMegabytes;
    private final Clock clock;

    FormReader(
            Recipients directory,
            Users users,
            Books books,
            KeptNumbers keptNumbers,
            Documents documents,
            MailSettings mail,
            Clock clock) {
        this.directory = directory;
        this.users = users;
        this.books = books;
        this.keptNumbers = keptNumbers;
        this.documents = documents;
        this.mostMegabytes = Reception.mostMegabytes(mail);
        this.clock = clock;
    }

    /** @param printedOn null where nothing was typed */
    record Reading(
            Columns columns,
            List<Recipient> recipients,
            String summary,
            String symbol,
            String printedNumber,
            @Nullable LocalDate printedOn,
            List<Problem> problems) {}

    record Submission(Optional<SignedInUser> approver, List<Problem> problems) {}

    /** What can be kept, complete or not. */
    Reading read(OutgoingDocument document, DeskForm form, String byName) {
        List<Problem> problems = new ArrayList<>();
        String summary = line(form.summary());
        if (summary.length() > LONGEST_SUMMARY) {
            problems.add(new Problem("summary", "Trích yếu dài quá " + LONGEST_SUMMARY + " ký tự."));
        }
        String symbol = bare(form.symbol());
        String printedNumber = bare(form.printedNumber());
        if (symbol.length() > LONGEST_NUMBER || printedNumber.length() > LONGEST_NUMBER) {
            problems.add(new Problem("symbol", "Số, ký hiệu dài quá " + LONGEST_NUMBER + " ký tự."));
        }
        boolean printed = printed(document, form);
        Columns columns = Columns.none()
                .set("kind", form.kind().isEmpty() ? null : kind(form.kind(), problems))
                .set("summary", summary.isEmpty() ? null : summary)
                .set("urgency", urgency(form.urgency(), problems))
                .set("described_by", byName)
                .set("bears_number", printed)
                .set("symbol", symbol.isEmpty() ? null : symbol)
                .set("printed_number", printedNumber.isEmpty() ? null : printedNumber);
        LocalDate printedOn = day(form.printedOn(), problems);
        columns.set("printed_on", printedOn);
        List<Recipient> recipients = recipients(document, form, problems);
        return new Reading(columns, recipients, summary, symbol, printedNumber, printedOn, problems);
    }

    /** What is still missing before the competent person sees it. */
    Submission complete(OutgoingDocument document, DeskForm form, Reading reading) {
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(verdict(document));
        Reception.tooBig(document.upload().bytes(), mostMegabytes)
                .ifPresent(tooBig -> problems.add(new Problem("verdict", tooBig)));
        if (form.kind().isEmpty()) {
            problems.add(new Problem("kind", "Chọn tên loại văn bản."));
        }
        if (reading.summary().isEmpty()) {
            problems.add(new Problem("summary", "Nhập trích yếu nội dung."));
        }
        if (printed(document, form)) {
            problems.addAll(printed(document, form, reading));
        } else if (!DocumentNumber.isSymbol(document.described().tradition(), reading.symbol())) {
            problems.add(new Problem("symbol", "Nhập ký hiệu đứng sau số, ví dụ QĐ-SXD hoặc SXD-QLXD."));
        }
        if (reading.recipients().isEmpty()) {
            problems.add(new Problem("recipients", "Chọn ít nhất một nơi nhận."));
        }
        Optional<SignedInUser> approver = users.having(document.agency(), Acts.COMPETENT).stream()
                .filter(user -> user.userId() == form.approver())
                .findFirst();
        if (approver.isEmpty()) {
            problems.add(new Problem("approver", "Chọn người có thẩm quyền ký."));
        }
        return new Submission(approver, problems);
    }

    private static List<Problem> verdict(OutgoingDocument document) {
        if (List.of("OTHER", "UNREADABLE")
                .contains(String.valueOf(document.upload().form()))) {
            return List.of(new Problem(
                    "verdict",
                    "Tệp này không đọc được như một văn bản; chọn tệp Word, Excel, OpenDocument, PDF hoặc TXT."));
        }
        return switch (document.verdict()) {
            case ACCEPTED, PAPER_REQUIRED -> List.of();
            case HELD ->
                List.of(new Problem("verdict", "Văn bản đang tạm giữ: còn dữ kiện phải xác nhận trước khi trình."));
            case REFUSED -> List.of(new Problem("verdict", "Văn bản không được gửi nên không trình được."));
        };
    }

    private List<Problem> printed(OutgoingDocument document, DeskForm form, Reading reading) {
        List<Problem> problems = new ArrayList<>();
        OptionalInt own = DocumentNumber.numberOf(reading.printedNumber());
        if (own.isEmpty()) {
            problems.add(new Problem("printedNumber", "Nhập số, ký hiệu đúng như in trên văn bản, ví dụ 15/QĐ-SXD."));
        }
        LocalDate day = reading.printedOn();
        if (day == null) {
            if (reading.problems().stream().noneMatch(problem -> problem.field().equals("printedOn"))) {
                problems.add(new Problem("printedOn", "Nhập ngày in trên văn bản, ví dụ 30/11/2026."));
            }
        } else if (day.isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("printedOn", "Ngày in trên văn bản ở sau hôm nay."));
        }
        if (own.isPresent() && day != null) {
            if (taken(document, reading.printedNumber(), day)) {
                problems.add(new Problem("printedNumber", taken(reading.printedNumber(), day)));
            } else if (!form.compared()
                    && held(document, reading.printedNumber(), day).isEmpty()) {
                int next = books.nextDeparture(document.agency(), form.kind(), false);
                if (own.getAsInt() != next) {
                    problems.add(new Problem("compared", differs(own.getAsInt(), next)));
                }
            }
        }
        return problems;
    }

    /** Under way at the desk, or in the book: on paper, too. */
    boolean taken(OutgoingDocument document, String number, LocalDate day) {
        return documents.numberTaken(document.agency(), document.id(), number, day.getYear())
                || held(document, number, day).isEmpty() && books.taken(document.agency(), number, day);
    }

    private Optional<KeptNumber> held(OutgoingDocument document, String number, LocalDate day) {
        return keptNumbers.find(document.agency(), number, day.getYear());
    }

    static String taken(String number, LocalDate day) {
        return "Số " + number + " năm " + day.getYear() + " đã có ở một văn bản đi khác của cơ quan.";
    }

    private static String differs(int printed, int next) {
        return "Số in trên văn bản là " + printed + ", số kế tiếp của sổ văn bản đi là " + next
                + ". Nếu số in là đúng, đánh dấu “Tôi đã đối chiếu”: văn bản vào sổ ở số thứ tự " + next
                + ", cột số, ký hiệu ghi đúng số in trên văn bản.";
    }

    private boolean printed(OutgoingDocument document, DeskForm form) {
        return form.printed() || mustBearNumber(document);
    }

    /** Into a scan or a signed file nothing can be written. */
    boolean mustBearNumber(OutgoingDocument document) {
        return document.scanned() || documents.carriesSignatures(document.agency(), document.id());
    }

    private static String kind(String text, List<Problem> problems) {
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind.name().equals(text)) {
                return text;
            }
        }
        problems.add(new Problem("kind", "Chọn tên loại văn bản trong danh sách."));
        return "";
    }

    private static String urgency(String text, List<Problem> problems) {
        for (Urgency urgency : Urgency.values()) {
            if (urgency.name().equals(text)) {
                return text;
            }
        }
        problems.add(new Problem("urgency", "Chọn độ khẩn trong danh sách."));
        return Urgency.NONE.name();
    }

    private static @Nullable LocalDate day(String text, List<Problem> problems) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed, typed.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE : DAY);
        } catch (DateTimeException wrong) {
            problems.add(new Problem("printedOn", "Nhập ngày có thật, ví dụ 30/11/2026."));
            return null;
        }
    }

    private List<Recipient> recipients(OutgoingDocument document, DeskForm form, List<Problem> problems) {
        Map<String, Recipient> before = new LinkedHashMap<>();
        documents.recipients(document.id()).forEach(recipient -> before.put(recipient.address(), recipient));
        Map<String, Recipient> chosen = new LinkedHashMap<>();
        List<String> addresses = new ArrayList<>(form.addresses());
        form.moreAddresses()
                .lines()
                .flatMap(line -> List.of(line.split("[,;\\s]+", -1)).stream())
                .forEach(addresses::add);
        for (String typed : addresses) {
            String address = typed.strip();
            if (address.isEmpty()) {
                continue;
            }
            Optional<Recipient> recipient =
                    Optional.ofNullable(before.get(address)).or(() -> directory.at(address));
            if (recipient.isEmpty()) {
                problems.add(new Problem(
                        "recipients",
                        "Danh bạ không có hộp thư cơ quan " + address
                                + ", hoặc hộp thư đã đóng; văn bản chỉ gửi đến nơi có trong danh bạ."));
            } else if (directory.ownMailbox(document.agency(), address)) {
                problems.add(new Problem("recipients", address + " là hộp thư của chính cơ quan bạn."));
            } else {
                chosen.putIfAbsent(recipient.get().address(), recipient.get());
            }
        }
        if (chosen.size() > MOST_RECIPIENTS) {
            problems.add(new Problem("recipients", "Một lần gửi nhiều nhất " + MOST_RECIPIENTS + " nơi nhận."));
        }
        return List.copyOf(chosen.values());
    }

    private static String line(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Cntrl}]+", "");
    }
}
