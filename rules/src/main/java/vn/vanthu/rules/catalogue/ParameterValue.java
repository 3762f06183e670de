package vn.vanthu.rules.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The value that a clause gives a parameter; its text form is what people read. */
public sealed interface ParameterValue {

    /** Codes and switches say nothing that the clause's own words do not say better. */
    default boolean forPeople() {
        return switch (this) {
            case Codes _, Switch _ -> false;
            case Amount _, TimesOfDay _, Role _, Text _, Pattern _, Day _ -> true;
        };
    }

    record Amount(BigDecimal value, Unit unit) implements ParameterValue {
        @Override
        public String toString() {
            return value.toPlainString() + " " + unit.words();
        }
    }

    record TimesOfDay(List<LocalTime> times) implements ParameterValue {
        public TimesOfDay {
            times = List.copyOf(times);
        }

        @Override
        public String toString() {
            return times.stream().map(LocalTime::toString).collect(Collectors.joining(", "));
        }
    }

    /** A closed list of codes. */
    record Codes(List<String> codes) implements ParameterValue {
        public Codes {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return String.join(", ", codes);
        }
    }

    /** Who has a duty; bodies are renamed and merged, so it is a parameter. */
    record Role(String holder) implements ParameterValue {
        @Override
        public String toString() {
            return holder;
        }
    }

    /** A domain, an address, an instrument, a standard. */
    record Text(String value) implements ParameterValue {
        @Override
        public String toString() {
            return value;
        }
    }

    record Pattern(NameTemplate template) implements ParameterValue {
        @Override
        public String toString() {
            return template.toString();
        }
    }

    record Day(LocalDate date) implements ParameterValue {
        private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

        @Override
        public String toString() {
            return FORM.format(date);
        }
    }

    record Switch(boolean on) implements ParameterValue {
        @Override
        public String toString() {
            return on ? "có" : "không";
        }
    }
}
