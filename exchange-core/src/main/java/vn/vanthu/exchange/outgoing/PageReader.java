package vn.vanthu.exchange.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.ForeignBytes.LayoutOutcome;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.signature.pades.ReadyFields;

/**
 * Pages of documents, read and drawn once each while people look at them. Only in memory, since they say what the document
 * says. Thread-safe; not within a transaction, for a worker is asked.
 */
@Component
class PageReader {

    private static final int TRIES = 3;
    private static final int MOST_LAYOUTS = 48;
    private static final int MOST_PICTURES = 12;

    private final ForeignBytes foreign;
    private final ContentStore contents;
    private final WorkSpace work;
    private final Map<Key, PdfLayout> layouts = newest(MOST_LAYOUTS);
    private final Map<Key, ReadyFields> fields = newest(MOST_LAYOUTS);
    private final Map<Key, byte[]> pictures = newest(MOST_PICTURES);

    PageReader(ForeignBytes foreign, ContentStore contents, WorkSpace work) {
        this.foreign = foreign;
        this.contents = contents;
        this.work = work;
    }

    /** @param signer whose fields they are; null of what is the same for all */
    private record Key(
            AgencyCode agency,
            ContentId content,
            int page,
            @Nullable X509Certificate signer) {}

    private static <V> Map<Key, V> newest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, V> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * What stands where on a page of the document as it is now.
     *
     * @param page from 1; 0 for the one with the signer, else the last
     * @return empty where the document has no such page or cannot be read
     * @throws PageNotReadException if no worker answered
     */
    Optional<PdfLayout> layout(OutgoingDocument document, int page) {
        Optional<PdfLayout> found = kept(layouts, key(document, page), file -> layout(file, page));
        if (page == 0) {
            synchronized (layouts) {
                found.ifPresent(layout ->
                        layouts.put(new Key(document.agency(), document.present(), layout.page(), null), layout));
            }
        }
        return found;
    }

    private Optional<PdfLayout> layout(Path file, int page) {
        for (int tried = 0; tried < TRIES; tried++) {
            switch (foreign.layout(file, page)) {
                case LayoutOutcome.Read(PdfLayout layout) -> {
                    return Optional.of(layout);
                }
                case LayoutOutcome.NoSuchPage _ -> {
                    return Optional.empty();
                }
                case LayoutOutcome.NotAnswered _ -> {}
            }
        }
        throw new PageNotReadException(page);
    }

    /** A PNG of a page of the document as it is now; empty where it cannot be drawn. */
    Optional<byte[]> picture(OutgoingDocument document, int page) {
        return kept(pictures, key(document, page), file -> picture(file, page));
    }

    private Optional<byte[]> picture(Path file, int page) {
        try (WorkSpace.Scratch scratch = work.open()) {
            Path png = scratch.file("page");
            return foreign.drawPage(file, page, png) ? Optional.of(Files.readAllBytes(png)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Where the document as it is now lets somebody sign.
     *
     * @param chain his certificate first
     * @throws PageNotReadException if no worker answered
     */
    ReadyFields fields(OutgoingDocument document, List<X509Certificate> chain) {
        Key key = new Key(document.agency(), document.present(), 0, chain.getFirst());
        return kept(fields, key, file -> fields(file, chain)).orElseThrow(() -> new PageNotReadException(0));
    }

    private Optional<ReadyFields> fields(Path file, List<X509Certificate> chain) {
        Optional<ReadyFields> answered = Optional.empty();
        for (int tried = 0; tried < TRIES && answered.isEmpty(); tried++) {
            answered = foreign.fields(file, chain);
        }
        return answered;
    }

    private static Key key(OutgoingDocument document, int page) {
        return new Key(document.agency(), document.present(), page, null);
    }

    private <V> Optional<V> kept(Map<Key, V> cache, Key key, Function<Path, Optional<V>> reading) {
        synchronized (cache) {
            V known = cache.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        try (ContentLease present = contents.lease(key.agency(), key.content())) {
            Optional<V> found = reading.apply(present.path());
            synchronized (cache) {
                found.ifPresent(value -> cache.put(key, value));
            }
            return found;
        }
    }

    /** Of contents that are destroyed. */
    void forget(AgencyCode agency, Collection<ContentId> destroyed) {
        synchronized (layouts) {
            layouts.keySet().removeIf(key -> key.agency().equals(agency) && destroyed.contains(key.content()));
        }
        synchronized (fields) {
            fields.keySet().removeIf(key -> key.agency().equals(agency) && destroyed.contains(key.content()));
        }
        synchronized (pictures) {
            pictures.keySet().removeIf(key -> key.agency().equals(agency) && destroyed.contains(key.content()));
        }
    }
}
