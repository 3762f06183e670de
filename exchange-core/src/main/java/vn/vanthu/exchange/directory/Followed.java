package vn.vanthu.exchange.directory;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.FilledIn;

/** The regulation that an agency follows, with what it filled in of what the text leaves open. */
public record Followed(String regulation, FilledIn filled) {

    /** Where an agency follows none. */
    public static final Followed NONE = new Followed(Regulations.NONE, FilledIn.NOTHING);

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

    /** @param filledText what {@link #filledText} gave */
    public static Followed read(String regulation, String filledText) {
        return new Followed(regulation, new FilledIn(JSON.readValue(filledText, VALUES)));
    }

    /** As the database keeps it: a JSON object. */
    public String filledText() {
        return JSON.writeValueAsString(filled.values());
    }
}
