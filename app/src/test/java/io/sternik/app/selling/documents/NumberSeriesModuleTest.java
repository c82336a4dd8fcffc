package io.sternik.app.selling.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of documents have no gap, whatever becomes of those who were given one. */
class NumberSeriesModuleTest extends SellingProgram {

    private static final int WRITERS = 16;
    private static final int WAITING = 5;

    @Autowired
    private NumberSeries numbers;

    @Autowired
    private PlatformTransactionManager transactions;

    /** A writer that holds a number until its connection is killed. */
    private final class Writer {

        private final CountDownLatch holds = new CountDownLatch(1);
        private final CountDownLatch killed = new CountDownLatch(1);
        private final AtomicReference<@Nullable Integer> process = new AtomicReference<>();
        private final AtomicReference<@Nullable String> number = new AtomicReference<>();
        private final AtomicReference<@Nullable RuntimeException> death = new AtomicReference<>();
        private final Thread thread = Thread.ofVirtual().start(this::write);

        private void write() {
            try {
                new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    process.set(sql.fetchSingle("select pg_backend_pid()").get(0, Integer.class));
                    number.set(numbers.next(NumberSeries.Kind.PRO_FORMA));
                    holds.countDown();
                    await(killed);
                });
            } catch (RuntimeException dead) {
                death.set(dead);
            }
        }

        void kill() throws InterruptedException {
            assertThat(sql.fetchSingle("select pg_terminate_backend({0})", DSL.val(process.get()))
                            .get(0, Boolean.class))
                    .isTrue();
            killed.countDown();
            thread.join();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void theNumberOfAWriterThatDiesIsGivenToTheNext() throws Exception {
        Caller seller = seat("S1");
        List<Answer> orders =
                IntStream.range(0, WRITERS).mapToObj(_ -> order(seller)).toList();
        int before = sql.fetchSingle("select next from selling.number_series where kind = 'pro_forma'")
                .get(0, Integer.class);
        Writer dies = new Writer();
        await(dies.holds);
        List<Thread> writers = new ArrayList<>();
        orders.subList(0, WAITING).forEach(order -> writers.add(invoicing(seller, order)));
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (waiting() < WAITING) {
            assertThat(System.nanoTime()).as("all wait for the row").isLessThan(patience);
            Thread.sleep(20);
        }
        dies.kill();
        orders.subList(WAITING, WRITERS).forEach(order -> writers.add(invoicing(seller, order)));
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(dies.death.get()).as("its transaction came to nothing").isNotNull();
        List<Integer> given = orders.stream()
                .map(order -> seller.get("/api/orders/" + order.text("/id") + "/invoices")
                        .text("/invoices/0/number"))
                .map(NumberSeriesModuleTest::no)
                .sorted()
                .toList();
        assertThat(given)
                .as("from the number of the dead on, each once")
                .isEqualTo(IntStream.range(before, before + WRITERS).boxed().toList());
        assertThat(no(Objects.requireNonNull(dies.number.get()))).isEqualTo(before);
    }

    private static Thread invoicing(Caller seller, Answer order) {
        return Thread.ofVirtual()
                .start(() ->
                        seller.post("/api/orders/" + order.text("/id") + "/invoices", Map.of("deliveredOnly", false)));
    }

    /** How many wait for the row of the series, which the killed one holds. */
    private int waiting() {
        return sql.fetchSingle("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%number_series%'
                        """).get(0, Integer.class);
    }

    private static int no(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('/') + 1));
    }

    private static Answer order(Caller seller) {
        Answer account = seller.post("/api/accounts", Map.of("name", "Odbiorca"));
        Answer deal = seller.post("/api/deals", Map.of("name", "Numery", "account", account.text("/id")));
        Map<String, Object> line =
                Map.of("name", "Rura", "quantityThousandths", 1_000, "price", Map.of("minor", 333, "currency", "PLN"));
        seller.put(path(deal) + "/lines", Map.of("lines", List.of(line)), deal.version());
        Answer quote = seller.post(path(deal) + "/quotes", Map.of());
        String at = "/api/quotes/" + quote.text("/id");
        Answer sent = seller.post(at + "/send", Map.of(), quote.version());
        seller.post(at + "/answer", Map.of("accepted", true, "by", "Jan"), sent.version());
        Answer order = seller.post(at + "/order", Map.of());
        assertThat(order.status()).as(order.body().toString()).isEqualTo(201);
        return order;
    }
}
