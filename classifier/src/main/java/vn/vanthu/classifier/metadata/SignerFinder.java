package vn.vanthu.classifier.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.SigningCapacity;

/** The signature block: capacity, position in capitals, and below them a name. */
final class SignerFinder {
    private static final Pattern NAME = Pattern.compile("^\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,5}$");
    private static final Pattern CAPACITY =
            Pattern.compile("^(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\\.? ?(.*)$", Pattern.UNICODE_CASE);
    private static final int BLOCK = 8;

    private SignerFinder() {}

    static Optional<Read<Signer>> find(List<Segment> segments) {
        for (int i = segments.size() - 1; i > 0; i--) {
            Segment name = segments.get(i);
            if (NAME.matcher(name.text()).matches() && name.text().length() < 50) {
                Optional<Read<Signer>> signer = signer(segments, i, name);
                if (signer.isPresent()) {
                    return signer;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Read<Signer>> signer(List<Segment> segments, int at, Segment name) {
        Optional<String> position = Optional.empty();
        Optional<SigningCapacity> capacity = Optional.empty();
        int seen = 0;
        for (int i = at - 1; i >= 0 && seen < BLOCK; i--) {
            Segment above = segments.get(i);
            if (!sameSide(above, name)) {
                continue;
            }
            seen++;
            if (!above.capitals()) {
                break;
            }
            Matcher prefix = CAPACITY.matcher(above.text());
            if (prefix.matches()) {
                if (capacity.isEmpty()) {
                    capacity =
                            Optional.of(SigningCapacity.valueOf(prefix.group(1).replace("/", "")));
                }
                if (position.isEmpty()) {
                    position = Optional.of(prefix.group(2).strip()).filter(text -> !text.isEmpty());
                }
            } else if (position.isEmpty() && above.text().length() < 60) {
                position = Optional.of(above.text());
            }
        }
        if (position.isEmpty()
                || KindTitles.of(position.get().toUpperCase(Locale.ROOT)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(DataReader.read(new Signer(name.text(), position, capacity), 0.9, name));
    }

    private static boolean sameSide(Segment above, Segment name) {
        return above.column().equals(name.column())
                || above.column().equals("tab1") && name.column().startsWith("BODY:0")
                || name.column().equals("tab1") && above.column().startsWith("BODY:0") && above.capitals();
    }
}
