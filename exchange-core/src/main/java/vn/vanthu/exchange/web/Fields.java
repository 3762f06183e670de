package vn.vanthu.exchange.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the fields of forms: {@code fields} in templates. */
@Component("fields")
public class Fields {

    /** @param value of any type; an empty {@link java.util.Optional} and null are an empty text */
    public Field of(String name, String label, @Nullable Object value) {
        return Field.of(name, label, value);
    }
}
