package vn.vanthu.exchange.outgoing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.dispatch.DispatchOrder.Recipient;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.outgoing.DocumentView.Allowed;
import vn.vanthu.exchange.outgoing.DocumentView.Choice;
import vn.vanthu.exchange.outgoing.DocumentView.Settle;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Described;
import vn.vanthu.exchange.outgoing.Settlements.SettledFact;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.web.DocumentFrames;
import vn.vanthu.exchange.web.FieldSource;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Verdict;

/** Puts together what the page of a document shows; reads only. */
@Component
class DocumentViews {

    private static final int SHORT_DIRECTORY = 12;
    private static final int MOST_FOUND = 30;

    private final Documents documents;
    private final DeskList list;
    private final Settlements settlements;
    private final Recipients directory;
    private final FormReader forms;
    private final Permissions permissions;
    private final FactsShown facts;
    private final StepsShown steps;
    private final Reviews reviews;
    private final Users users;
    private final Books books;
    private final DeskLoop loop;
    private final AgencyScope scope;

    DocumentViews(
            Documents documents,
            DeskList list,
            Settlements settlements,
            Recipients directory,
            FormReader forms,
            Permissions permissions,
            FactsShown facts,
            StepsShown steps,
            Reviews reviews,
            Users users,
            Books books,
            DeskLoop loop,
            AgencyScope scope) {
        this.documents = documents;
        this.list = list;
        this.settlements = settlements;
        this.directory = directory;
        this.forms = forms;
        this.permissions = permissions;
        this.facts = facts;
        this.steps = steps;
        this.reviews = reviews;
        this.users = users;
        this.books = books;
        this.loop = loop;
        this.scope = scope;
    }

    /**
     * @param typed what was typed and not kept
     * @param words looked for in the directory
     * @param open whether the document itself is asked for
     */
    DocumentView view(SignedInUser user, UUID id, @Nullable DeskForm typed, String words, boolean open) {
        Acts.require(user, Acts.DESK);
        return scope.inAgency(user.agencyCode(), () -> {
            OutgoingDocument document =
                    documents.find(user.agencyCode(), id).orElseThrow(() -> new NoSuchDocumentException(id));
            return view(user, document, typed, words, open);
        });
    }

    private DocumentView view(
            SignedInUser user, OutgoingDocument document, @Nullable DeskForm typed, String words, boolean open) {
        Optional<FileReport> last = judgedAgain(document.state())
                ? documents.finalReport(document.agency(), document.id())
                : Optional.empty();
        Optional<FileReport> report = last.or(() -> documents.draftReport(document.agency(), document.id()));
        List<ReportedFinding> findings = report.map(FileReport::findings).orElse(List.of());
        List<SettledFact> settled = settlements.of(document);
        List<Settle> settles = SettlesShown.of(user, document, report, settled);
        Allowed may = permissions.of(user, document);
        DeskForm form = typed == null ? form(document, report) : typed;
        List<Choice> recipients = recipients(document, typed);
        return new DocumentView(
                document,
                title(document),
                Words.state(document.state(), document.verdict(), document.numberMissing()),
                may,
                waiting(document),
                loop.failing(document.id()),
                document.verdict(),
                VerdictSentence.of(document, report, last.isPresent()),
                Words.effect(document.judgement()
                        .map(OutgoingDocument.Judgement::legalEffect)
                        .orElse(null)),
                last.isEmpty(),
                findings.stream().filter(DocumentViews::blocks).toList(),
                findings.stream()
                        .filter(finding -> !blocks(finding) && finding.result() != Outcome.SATISFIED)
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.result() == Outcome.SATISFIED)
                        .toList(),
                settles,
                settled.stream().filter(fact -> !fact.waitsForSecond()).toList(),
                form,
                sources(document, report),
                may.describe() && forms.mustBearNumber(document),
                may.describe() ? books.nextDeparture(document.agency(), form.kind(), false) : 0,
                recipients,
                may.describe() ? found(document, recipients, words) : List.of(),
                may.describe()
                        ? directory
                                .match(
                                        document.agency(),
                                        report.map(Recipients::named).orElse(List.of()))
                                .unknown()
                        : List.of(),
                may.describe() ? approvers(document) : Map.of(),
                facts.of(
                        document,
                        report,
                        last.isPresent(),
                        recipients.stream().filter(Choice::chosen).count()),
                report.map(facts::basis).orElse(""),
                steps.of(document),
                reviews.of(document),
                may.describe() ? reviewers(document) : Map.of(),
                document.state() == DeskState.JUDGED ? list.sameFile(document) : List.of(),
                open
                        || may.sign()
                        || may.review()
                        || may.takeNumber()
                        || may.approvePrinted()
                        || settles.stream().anyMatch(Settle::allowed),
                DocumentFrames.of(report));
    }

    /** Whether the machine is at work. */
    static boolean waiting(OutgoingDocument document) {
        return document.state().machineMoves() && !document.numberMissing();
    }

    private static boolean judgedAgain(DeskState state) {
        return switch (state) {
            case HELD_BACK, CLEARED, HANDED_OVER, STOPPED -> true;
            case RECEIVED,
                    JUDGED,
                    IN_REVIEW,
                    SUBMITTED,
                    NUMBERING,
                    NUMBERED,
                    SIGNING,
                    SIGNED,
                    RELEASING,
                    FROZEN,
                    RETURNED,
                    WITHDRAWN,
                    LOCKED -> false;
        };
    }

    private static String title(OutgoingDocument document) {
        if (document.state() == DeskState.LOCKED) {
            return "Văn bản đã khóa";
        }
        String summary = document.described().summary();
        String name = document.upload().fileName();
        return summary != null ? summary : name != null ? name : "Văn bản đang kiểm tra";
    }

    private static boolean blocks(ReportedFinding finding) {
        return finding.verdict() != Verdict.ACCEPTED;
    }

    private DeskForm form(OutgoingDocument document, Optional<FileReport> report) {
        Described described = document.described();
        return new DeskForm(
                text(described.kind()),
                text(described.summary()),
                described.urgency(),
                described.bearsNumber() ? "PRINTED" : "HUB",
                text(described.symbol()),
                text(described.printedNumber()),
                described.printedOn() == null ? "" : FormReader.DAY.format(described.printedOn()),
                documents.recipients(document.id()).stream()
                        .map(Recipient::address)
                        .toList(),
                "",
                document.approver()
                        .map(OutgoingDocument.Approver::userId)
                        .orElseGet(() -> approverRead(document, report)),
                false);
    }

    /** Whose name stands under the text; else the head. */
    private long approverRead(OutgoingDocument document, Optional<FileReport> report) {
        String signer = report.map(FileReport::facts)
                .map(ReportedFacts::signer)
                .map(ReportedFacts.SignerFact::name)
                .map(Recipients::folded)
                .orElse("");
        List<SignedInUser> competent = users.having(document.agency(), Acts.COMPETENT);
        return competent.stream()
                .filter(user -> Recipients.folded(user.fullName()).equals(signer))
                .findFirst()
                .or(() -> competent.stream().filter(user -> user.has(Role.HEAD)).findFirst())
                .map(SignedInUser::userId)
                .orElse(0L);
    }

    private Map<ReviewStep, Map<String, String>> reviewers(OutgoingDocument document) {
        Map<ReviewStep, Map<String, String>> reviewers = new LinkedHashMap<>();
        for (ReviewStep step : reviews.due(document)) {
            Map<String, String> choices = new LinkedHashMap<>();
            choices.put("0", "Chọn người duyệt");
            reviews.reviewers(document.agency(), step)
                    .forEach(user -> choices.put(
                            String.valueOf(user.userId()), (user.position() + " " + user.fullName()).strip()));
            reviewers.put(step, choices);
        }
        return reviewers;
    }

    private Map<String, String> approvers(OutgoingDocument document) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("0", "Chọn người ký");
        users.having(document.agency(), Acts.COMPETENT)
                .forEach(user ->
                        choices.put(String.valueOf(user.userId()), (user.position() + " " + user.fullName()).strip()));
        return choices;
    }

    private static Map<String, FieldSource> sources(OutgoingDocument document, Optional<FileReport> report) {
        Map<String, FieldSource> sources = new LinkedHashMap<>();
        String by = document.described().by();
        report.map(FileReport::read)
                .ifPresent(read -> read.forEach((field, place) -> sources.put(
                        field, by == null ? FieldSource.machine(place.confidence()) : FieldSource.confirmed(by))));
        return sources;
    }

    private List<Choice> recipients(OutgoingDocument document, @Nullable DeskForm typed) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        Set<String> ticked = typed == null ? Set.of() : Set.copyOf(typed.addresses());
        documents
                .recipients(document.id())
                .forEach(recipient -> choices.put(
                        recipient.address(),
                        new Choice(
                                recipient.name(),
                                recipient.address(),
                                typed == null || ticked.contains(recipient.address()))));
        for (String address : ticked) {
            directory
                    .at(address)
                    .ifPresent(recipient -> choices.putIfAbsent(
                            recipient.address(), new Choice(recipient.name(), recipient.address(), true)));
        }
        return List.copyOf(choices.values());
    }

    private List<Choice> found(OutgoingDocument document, List<Choice> chosen, String words) {
        Set<String> shown = chosen.stream().map(Choice::address).collect(Collectors.toSet());
        List<Recipient> offered = words.isBlank()
                ? directory.all(document.agency(), SHORT_DIRECTORY)
                : directory.search(document.agency(), words, MOST_FOUND);
        return offered.stream()
                .filter(recipient -> !shown.contains(recipient.address()))
                .map(recipient -> new Choice(recipient.name(), recipient.address(), false))
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
