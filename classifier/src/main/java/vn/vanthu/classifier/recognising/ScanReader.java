package vn.vanthu.classifier.recognising;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.scanning.ScannedPage;
import vn.vanthu.classifier.scanning.ScannedPages;
import vn.vanthu.classifier.seeing.PageRaster;
import vn.vanthu.classifier.seeing.PageSeer;
import vn.vanthu.classifier.seeing.PageSight;

/**
 * Reads the scanned pages of a file, as many at once as there are cores and the heap has room for; of hundreds of pages it
 * holds a few. Thread-safe.
 */
public final class ScanReader {
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final int MOST_PAGES = 1_000;
    private static final Duration BUDGET = Duration.ofMinutes(30);
    /** Of wall time for one page once the pages before it are done, with other work on the machine. */
    private static final Duration PAGE = Duration.ofSeconds(90);

    private static final int MEGAPIXEL = 1_000_000;
    /** Of one pixel, in the picture and in those that are made of it. */
    private static final int BYTES = 12;
    /** Before its size is known a page counts as A4 at 300 dpi. */
    private static final int USUAL_MEGAPIXELS = 9;

    /** For all readers of this process. */
    private static final Semaphore ROOM = new Semaphore(room());

    private final PageReader reader;
    private final PageStore store;

    ScanReader(PageReader reader) {
        this(reader, PageStore.NONE);
    }

    ScanReader(PageReader reader, PageStore store) {
        this.reader = reader;
        this.store = store;
    }

    /** Of wall time for so many pages: longer no reading takes, whatever the pages hold. */
    public static Duration longest(int pages) {
        Duration all = PAGE.multipliedBy(pages + 1L);
        return all.compareTo(BUDGET) < 0 ? all : BUDGET.plus(PAGE.multipliedBy(AT_ONCE + 1L));
    }

    /** With the Tesseract of this machine; where it is missing no page is read, and says so. */
    public static ScanReader usual() {
        return usual(PageStore.NONE);
    }

    /** The same, reading what is not in the store; it may be told to pause there. */
    public static ScanReader usual(PageStore store) {
        return new ScanReader(PageReader.usual(), store);
    }

    /** Reads pictures that stand in documents, with the same program. */
    public PictureReader pictures() {
        return new PictureReader(reader);
    }

    private static int room() {
        long megapixels = Runtime.getRuntime().maxMemory() * 6 / 10 / BYTES / MEGAPIXEL;
        return (int) Math.max(2 * USUAL_MEGAPIXELS, Math.min(10_000, megapixels));
    }

    /**
     * Never fails for what the file holds.
     *
     * @throws ReadingPaused where the store says so
     * @param mediaType a PDF's or a picture's
     * @param numbers of the scanned pages, counted from 1
     * @param done told of how many pages are done, by the thread that called
     */
    public ScannedText read(
            Path file, String mediaType, List<Integer> numbers, ReadingLimits limits, IntConsumer done) {
        Pages pages = new Pages(new HashMap<>(), new HashMap<>(), new HashMap<>());
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
            Thread thread = new Thread(work, "page");
            thread.setDaemon(true);
            return thread;
        });
        try {
            read(file, mediaType, numbers, limits, done, threads, pages);
        } finally {
            threads.shutdownNow();
        }
        return new ScannedText(pages.read(), pages.sights(), pages.frames());
    }

    /** What comes of pages, by their numbers. */
    private record Pages(
            Map<Integer, RecognisedPage> read, Map<Integer, PageSight> sights, Map<Integer, ScannedPage.Frame> frames) {
        void keep(int number, ReadPage page, Optional<ScannedPage.Frame> frame) {
            read.put(number, page.page());
            page.sight().ifPresent(sight -> sights.put(number, sight));
            frame.ifPresent(known -> frames.put(number, known));
        }

        void notRead(int number, PageNotRead reason) {
            read.put(number, RecognisedPage.notRead(reason));
        }
    }

    private void read(
            Path file,
            String mediaType,
            List<Integer> numbers,
            ReadingLimits limits,
            IntConsumer done,
            ExecutorService threads,
            Pages pages) {
        long begun = System.nanoTime();
        Deque<Reading> running = new ArrayDeque<>();
        int finished = 0;
        int told = 0;
        boolean paused = false;
        try (ScannedPages scanned = ScannedPages.open(file, mediaType)) {
            String digest = store == PageStore.NONE ? "" : PageDigest.of(file);
            for (int number : numbers) {
                Optional<ReadPage> before = store.ofFile(digest, number);
                if (before.isPresent()) {
                    pages.keep(number, before.get(), Optional.empty());
                    finished++;
                    continue;
                }
                paused = !store.goesOn();
                if (paused) {
                    break;
                }
                if (running.size() > AT_ONCE) {
                    running.remove().keep(pages);
                    told = ++finished;
                    done.accept(told);
                }
                if (System.nanoTime() - begun > BUDGET.toNanos() || finished + running.size() >= MOST_PAGES) {
                    pages.notRead(number, PageNotRead.NO_TIME_LEFT);
                } else {
                    running.add(start(scanned, digest, number, threads, limits));
                }
            }
        } catch (IOException | RuntimeException notOpened) {
            numbers.forEach(number -> pages.read().putIfAbsent(number, RecognisedPage.notRead(PageNotRead.NO_PICTURE)));
        }
        for (Reading last : running) {
            last.keep(pages);
            told = ++finished;
            done.accept(told);
        }
        if (paused) {
            throw new ReadingPaused();
        }
        if (told < finished) {
            done.accept(finished);
        }
    }

    /** One page on its way. */
    private record Reading(int number, Future<ReadPage> found, Optional<ScannedPage.Frame> frame) {
        void keep(Pages pages) {
            try {
                pages.keep(number, found.get(PAGE.toMillis(), TimeUnit.MILLISECONDS), frame);
            } catch (ExecutionException e) {
                pages.notRead(number, PageNotRead.CRASHED);
            } catch (TimeoutException e) {
                found.cancel(true);
                pages.notRead(number, PageNotRead.TIMEOUT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                found.cancel(true);
                pages.notRead(number, PageNotRead.NO_TIME_LEFT);
            }
        }
    }

    private Reading start(
            ScannedPages scanned, String digest, int number, ExecutorService threads, ReadingLimits limits) {
        ROOM.acquireUninterruptibly(USUAL_MEGAPIXELS);
        int held = USUAL_MEGAPIXELS;
        try {
            ScannedPage page = scanned.page(number);
            if (page instanceof ScannedPage.Picture picture) {
                int size = (int) Math.ceil((double) picture.picture().getWidth()
                        * picture.picture().getHeight()
                        / MEGAPIXEL);
                if (size < held) {
                    ROOM.release(held - size);
                    held = size;
                }
                int room = held;
                Future<ReadPage> found = threads.submit(() -> {
                    try {
                        return read(picture, digest, limits);
                    } finally {
                        ROOM.release(room);
                    }
                });
                held = 0;
                return new Reading(number, found, Optional.of(picture.frame()));
            }
            return new Reading(
                    number,
                    threads.submit(
                            () -> new ReadPage(RecognisedPage.notRead(PageNotRead.NO_PICTURE), Optional.empty())),
                    Optional.empty());
        } finally {
            ROOM.release(held);
        }
    }

    private ReadPage read(ScannedPage.Picture picture, String digest, ReadingLimits limits) {
        PageRaster raster = PageRaster.of(picture.picture(), picture.dpi());
        String pixels = store == PageStore.NONE ? "" : PageDigest.of(picture.number(), picture.place(), raster);
        ReadPage read = store.ofPicture(pixels).orElseGet(() -> read(picture, raster, limits));
        store.keep(digest, picture.number(), pixels, read);
        return read;
    }

    private ReadPage read(ScannedPage.Picture picture, PageRaster raster, ReadingLimits limits) {
        PageSight sight = PageSeer.see(raster);
        RecognisedPage page = reader.read(
                raster,
                sight.stamps(),
                picture.number(),
                picture.place().left(),
                picture.place().top(),
                limits);
        return new ReadPage(page, Optional.of(sight));
    }
}
