package vn.vanthu.exchange.judging;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lists that regulations leave to an agency's administrator. Against an empty one nothing is checked.
 *
 * @param formats the only formats that may be exchanged
 * @param stateSecrets the subjects of the state-secret list, as they would stand in a summary
 */
public record KeptLists(Set<FileFormat> formats, List<String> stateSecrets) {

    public static final KeptLists NONE = new KeptLists(Set.of(), List.of());

    public KeptLists {
        formats = Set.copyOf(formats);
        stateSecrets = List.copyOf(stateSecrets);
    }

    /** Those still to be made, as the rules name them. */
    public List<String> empty() {
        return Stream.of(stateSecrets.isEmpty() ? "STATE_SECRET_LIST" : "", formats.isEmpty() ? "FILE_FORMAT_LIST" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Empty where no list is kept. */
    Optional<Boolean> listed(String mediaType) {
        return formats.isEmpty()
                ? Optional.empty()
                : Optional.of(FileFormat.of(mediaType).filter(formats::contains).isPresent());
    }

    /** The first subject whose words, one after the other, stand in the summary, whatever their case and marks. */
    Optional<String> stateSecretIn(String summary) {
        String text = words(summary);
        return stateSecrets.stream()
                .filter(subject -> !words(subject).isBlank() && text.contains(words(subject)))
                .findFirst();
    }

    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return " " + plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
