package vn.vanthu.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.classifier.marking.SecretNames;

/** What a file with files inside is as a whole. */
final class Nest {
    private static final List<Form> WORSE =
            List.of(Form.EDITABLE, Form.DIGITAL_PDF, Form.SCAN, Form.OTHER, Form.UNREADABLE);

    private Nest() {}

    static DocumentReading whole(DocumentReading own, List<PartReading> inside, boolean container) {
        if (inside.isEmpty()) {
            return own;
        }
        SecrecyReading secrecy = secrecy(own.secrecy(), inside);
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        active.addAll(own.activeContent());
        inside.forEach(part -> active.addAll(part.reading().activeContent()));
        if (!container) {
            return own.within(secrecy, active, encoding(own, inside), legacy(own, inside));
        }
        List<PartReading> leaves = leaves(own, inside);
        if (secrecy.level() != SecrecyLevel.NONE) {
            leaves = leaves.stream()
                    .map(part -> new PartReading(part.name(), part.reading().withoutStretches()))
                    .toList();
        }
        DocumentReading shell = new DocumentReading(
                own.form(),
                own.mediaType(),
                OptionalInt.empty(),
                secrecy,
                Optional.empty(),
                DocumentData.nothing(),
                active,
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                LookAlikeReading.none(),
                Optional.empty(),
                leaves);
        DocumentReading main = leaves.get(shell.mainPart()).reading();
        return new DocumentReading(
                leaves.stream()
                        .map(part -> part.reading().form())
                        .max((one, other) -> Integer.compare(WORSE.indexOf(one), WORSE.indexOf(other)))
                        .orElse(Form.OTHER),
                own.mediaType(),
                main.pages(),
                secrecy,
                encoding(leaves, main),
                main.data(),
                active,
                main.scan(),
                leaves.stream()
                        .flatMap(part -> part.reading().unreadable().stream())
                        .findFirst(),
                leaves.stream().map(part -> part.reading().text()).collect(Collectors.joining("\n")),
                legacyOf(leaves),
                main.lookAlikes(),
                main.layout(),
                leaves);
    }

    /** A message's own text is a part without a name; parts of inner containers stand for these. */
    private static List<PartReading> leaves(DocumentReading own, List<PartReading> inside) {
        List<PartReading> leaves = new ArrayList<>();
        if (!own.text().isBlank()) {
            leaves.add(new PartReading("", own));
        }
        for (PartReading part : inside) {
            if (part.reading().parts().isEmpty()) {
                leaves.add(part);
            } else {
                part.reading().parts().forEach(inner -> leaves.add(inner.within(part.name())));
            }
        }
        return leaves;
    }

    /** Letters of a file inside are letters of the document. */
    private static Optional<TextEncoding> encoding(DocumentReading own, List<PartReading> inside) {
        Optional<TextEncoding> old = inside.stream()
                .flatMap(part -> part.reading().encoding().stream())
                .filter(Nest::old)
                .findFirst();
        boolean unicode = own.encoding().filter(Nest::unicode).isPresent();
        return own.encoding().filter(Nest::old).isPresent() || old.isEmpty()
                ? own.encoding()
                : unicode ? Optional.of(TextEncoding.MIXED) : old;
    }

    private static boolean old(TextEncoding encoding) {
        return encoding.legacy() || encoding == TextEncoding.MIXED;
    }

    private static boolean unicode(TextEncoding encoding) {
        return encoding == TextEncoding.UNICODE || encoding == TextEncoding.UNICODE_DECOMPOSED;
    }

    private static List<LegacyStretch> legacy(DocumentReading own, List<PartReading> inside) {
        List<LegacyStretch> all = new ArrayList<>(own.legacy());
        for (PartReading part : inside) {
            part.reading().legacy().forEach(stretch -> all.add(stretch.within(part.name())));
        }
        return all;
    }

    private static List<LegacyStretch> legacyOf(List<PartReading> leaves) {
        return leaves.stream()
                .flatMap(leaf -> leaf.reading().legacy().stream().map(stretch -> stretch.within(leaf.name())))
                .toList();
    }

    private static Optional<TextEncoding> encoding(List<PartReading> leaves, DocumentReading main) {
        return leaves.stream()
                .flatMap(part -> part.reading().encoding().stream())
                .filter(Nest::old)
                .findFirst()
                .or(main::encoding);
    }

    private static SecrecyReading secrecy(SecrecyReading own, List<PartReading> inside) {
        List<SecrecyCue> cues = new ArrayList<>(own.cues());
        List<SecrecyReading> all = new ArrayList<>(List.of(own));
        for (PartReading part : inside) {
            SecrecyReading reading = part.reading().secrecy();
            reading.cues().forEach(cue -> cues.add(cue.within(part.name())));
            all.add(reading);
            boolean named = Arrays.stream(part.name().split("[/\\\\]")).anyMatch(SecretNames::secret);
            if (named && reading.cues().stream().noneMatch(cue -> cue.kind() == SecrecyCueKind.FILE_NAME)) {
                cues.add(new SecrecyCue(new Place(OptionalInt.empty(), 0), part.name(), SecrecyCueKind.FILE_NAME));
            }
        }
        SecrecyLevel marked = all.stream()
                .map(SecrecyReading::level)
                .filter(level -> level != SecrecyLevel.UNDETERMINED)
                .max(SecrecyLevel::compareTo)
                .orElse(SecrecyLevel.NONE);
        if (marked != SecrecyLevel.NONE) {
            return new SecrecyReading(marked, cues, false, Optional.empty());
        }
        Optional<SecrecyReading.Undetermined> open =
                all.stream().flatMap(reading -> reading.undetermined().stream()).findFirst();
        boolean declassified = all.stream().anyMatch(SecrecyReading::declassified);
        return open.isPresent()
                ? new SecrecyReading(SecrecyLevel.UNDETERMINED, cues, false, open)
                : new SecrecyReading(SecrecyLevel.NONE, cues, declassified, Optional.empty());
    }
}
