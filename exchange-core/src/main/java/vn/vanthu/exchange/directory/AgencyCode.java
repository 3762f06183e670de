package vn.vanthu.exchange.directory;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/** The hub's own code of an agency, the local part of its mailbox too: {@code sxd}. Lower case, never changed. */
public record AgencyCode(String value) implements Serializable, Comparable<AgencyCode> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    public AgencyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an agency code: " + value);
        }
    }

    public static AgencyCode parse(String text) {
        return new AgencyCode(text.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
