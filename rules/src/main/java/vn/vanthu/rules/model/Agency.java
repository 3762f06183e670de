package vn.vanthu.rules.model;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.rules.catalogue.NameTemplate;

/**
 * What an agency fills into a model; each empty value is one that its regulation still lacks.
 *
 * @param name {@code Sở Thông tin và Truyền thông}
 * @param code {@code stttt}: of small letters without diacritics, digits and hyphens
 * @param head the title of him who issues the regulation, {@code Giám đốc}
 * @param mailbox the address of the agency's mailbox; where empty, the model's pattern with the code
 * @param number of the decision that issues the regulation, {@code 15/QĐ-STTTT}
 */
public record Agency(
        String name,
        String code,
        Optional<String> head,
        Optional<String> mailbox,
        Optional<String> number,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> inForceFrom) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*");

    /** @throws IllegalArgumentException where a value cannot stand in a pack */
    public Agency {
        oneLine(name);
        head.ifPresent(Agency::oneLine);
        number.ifPresent(Agency::oneLine);
        mailbox.ifPresent(NameTemplate::parse);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a code is of small letters without diacritics, digits and hyphens, got \"" + code + "\"");
        }
        if (issuedOn.isPresent() && inForceFrom.isPresent() && inForceFrom.get().isBefore(issuedOn.get())) {
            throw new IllegalArgumentException("a regulation is in force from the day it is issued or later, got "
                    + inForceFrom.get() + " for " + issuedOn.get());
        }
    }

    /** The first letters of the words of a name, "và" left out: {@code stttt}. */
    public static String codeOf(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.equalsIgnoreCase("và"))
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replace('đ', 'd')
                        .replaceAll("[^a-z0-9]", ""))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static void oneLine(String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("expected words on one line, got \"" + value.strip() + "\"");
        }
    }
}
