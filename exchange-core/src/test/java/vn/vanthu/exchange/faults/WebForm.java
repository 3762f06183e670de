package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form as it stands on a page, with its token; {@code with} fills it in as a person would. */
public record WebForm(URI action, String method, boolean multipart, List<Field> fields, List<Upload> uploads) {

    public WebForm {
        fields = List.copyOf(fields);
        uploads = List.copyOf(uploads);
    }

    static WebForm of(FormElement form, URI page) {
        String action = form.attr("action");
        return new WebForm(
                action.isEmpty() ? page : page.resolve(action),
                form.attr("method").isEmpty() ? "get" : form.attr("method").toLowerCase(Locale.ROOT),
                form.attr("enctype").equals("multipart/form-data"),
                form.formData().stream()
                        .map(data -> new Field(data.key(), data.value()))
                        .toList(),
                List.of());
    }

    /** Replaces what stands in the field, or adds it. */
    public WebForm with(String name, String... values) {
        Stream<Field> kept = fields.stream().filter(field -> !field.name().equals(name));
        Stream<Field> added = Stream.of(values).map(value -> new Field(name, value));
        return new WebForm(action, method, multipart, Stream.concat(kept, added).toList(), uploads);
    }

    public WebForm with(String name, Path file, String mediaType) {
        return with(new Upload(name, file.getFileName().toString(), mediaType, () -> open(file)));
    }

    public WebForm with(Upload upload) {
        return new WebForm(
                action,
                method,
                true,
                fields,
                Stream.concat(uploads.stream(), Stream.of(upload)).toList());
    }

    /** Presses this button, whose name and value go with the form. */
    public WebForm pressing(Element button) {
        URI target = button.hasAttr("formaction") ? action.resolve(button.attr("formaction")) : action;
        WebForm sent = new WebForm(target, method, multipart, fields, uploads);
        return button.attr("name").isEmpty() ? sent : sent.with(button.attr("name"), button.attr("value"));
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public record Field(String name, String value) {}

    public record Upload(String name, String fileName, String mediaType, Supplier<InputStream> content) {}
}
