package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PageTurnsTest {
    private static final int USUAL = 0;
    private static final int URGENT = 3;

    private final PageTurns turns = new PageTurns();

    /** Who reads page by page, as the turns fall. */
    private List<String> order(Map<String, Integer> pages, Map<String, PageTurns.Turn> asked) {
        List<String> order = new ArrayList<>();
        Map<String, Integer> left = new HashMap<>(pages);
        Map<String, PageTurns.Turn> waiting = new HashMap<>(asked);
        while (!waiting.isEmpty()) {
            String name = waiting.entrySet().stream()
                    .filter(one -> one.getValue().taken())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            PageTurns.Turn turn = waiting.get(name);
            boolean overtaken = false;
            while (left.get(name) > 0 && !overtaken) {
                order.add(name);
                left.merge(name, -1, Integer::sum);
                overtaken = turn.overtaken(1);
            }
            if (left.get(name) == 0) {
                waiting.remove(name).close();
            } else {
                turn.giveWay();
            }
        }
        return order;
    }

    @Test
    void aShortScanWaitsForARoundOfALongOneAtMost() {
        PageTurns.Turn book = turns.ask(USUAL);
        assertThat(book.taken()).isTrue();
        assertThat(book.overtaken(300)).as("nobody else waits").isFalse();
        PageTurns.Turn letter = turns.ask(USUAL);
        List<String> order = order(Map.of("book", 200, "letter", 3), Map.of("book", book, "letter", letter));
        assertThat(order.subList(0, PageTurns.ROUND)).containsOnly("book");
        assertThat(order.subList(PageTurns.ROUND, PageTurns.ROUND + 3)).containsOnly("letter");
        assertThat(order).hasSize(203);
    }

    @Test
    void longScansTakeTurnsAndNoneIsLeftBehind() {
        PageTurns.Turn one = turns.ask(USUAL);
        PageTurns.Turn other = turns.ask(USUAL);
        List<String> order = order(Map.of("one", 100, "other", 100), Map.of("one", one, "other", other));
        for (int page = 0; page < 150; page++) {
            long ofOne = order.subList(0, page).stream().filter("one"::equals).count();
            assertThat(Math.abs(2 * ofOne - page)).isLessThanOrEqualTo(PageTurns.ROUND);
        }
    }

    @Test
    void whoeverComesLateMakesNobodyWaitForAllThatHeMissed() {
        PageTurns.Turn early = turns.ask(USUAL);
        early.taken();
        early.overtaken(500);
        PageTurns.Turn late = turns.ask(USUAL);
        List<String> order = order(Map.of("early", 50, "late", 500), Map.of("early", early, "late", late));
        assertThat(order.subList(0, 120)).filteredOn("early"::equals).hasSize(50);
    }

    @Test
    void theUrgentOverTakesAfterThePageAndKeepsItsTurnToTheEnd() {
        PageTurns.Turn usual = turns.ask(USUAL);
        assertThat(usual.taken()).isTrue();
        assertThat(usual.overtaken(1)).isFalse();
        PageTurns.Turn waiting = turns.ask(USUAL);
        PageTurns.Turn urgent = turns.ask(URGENT);
        assertThat(urgent.taken()).as("a page is read to its end").isFalse();
        assertThat(usual.overtaken(1)).isTrue();
        usual.giveWay();
        List<String> order = order(
                Map.of("usual", 20, "waiting", 2, "urgent", 40),
                Map.of("usual", usual, "waiting", waiting, "urgent", urgent));
        assertThat(order.subList(0, 40)).containsOnly("urgent");
        assertThat(order.get(40)).isEqualTo("waiting");
    }

    @Test
    void whoeverWaitsIsWokenWhenAnotherEnds() throws Exception {
        PageTurns.Turn first = turns.ask(USUAL);
        assertThat(first.taken()).isTrue();
        PageTurns.Turn second = turns.ask(USUAL);
        CompletableFuture<Boolean> woken = CompletableFuture.supplyAsync(() -> {
            try {
                second.await();
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        });
        first.close();
        assertThat(woken.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoeverGivesUpBlocksNobody() {
        PageTurns.Turn first = turns.ask(USUAL);
        PageTurns.Turn second = turns.ask(USUAL);
        first.close();
        assertThat(second.taken()).isTrue();
    }
}
