package io.sternik.app.platform.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work whose cost is measured on the demo company: one turn after another, so that nothing is answered from memory. In paths and bodies
 * stand for something else: <code>{n}</code> four digits that differ each time, <code>{next}</code> the parameter by which the list before
 * goes on (nothing at first), and the name of a source one of its values.
 *
 * @param code stable name, {@code <module>.<kebab-case>}: {@code selling.deals}
 * @param login who of the demo company asks
 * @param goalMillis CPU milliseconds of server and database together for one turn; 0 when there is no goal yet
 * @param peers what other products take for the same work, for comparison
 * @param asks what is sent; asks of one number are one turn
 */
public record BenchCase(
        String code, String login, int goalMillis, String peers, List<BenchSource> sources, List<BenchAsk> asks) {

    /**
     * Values that a case needs and only the installation knows.
     *
     * @param name how asks call them
     * @param path of a list that has them
     * @param field in which they stand
     */
    public record BenchSource(String name, String path, String field) {}

    /**
     * A request.
     *
     * @param turn asks of one turn are measured together
     * @param body JSON, null where nothing is written
     */
    public record BenchAsk(
            int turn, String method, String path, @Nullable String body) {}

    /** Copies the lists. */
    public BenchCase {
        sources = List.copyOf(sources);
        asks = List.copyOf(asks);
    }

    /** A case that asks nothing yet. */
    public static BenchCase of(String code, String login) {
        return new BenchCase(code, login, 0, "", List.of(), List.of());
    }

    /** The same with a goal. */
    public BenchCase within(int millis) {
        return new BenchCase(code, login, millis, peers, sources, asks);
    }

    /** The same with what others take. */
    public BenchCase others(String figures) {
        return new BenchCase(code, login, goalMillis, figures, sources, asks);
    }

    /** The same with values from a list. */
    public BenchCase from(String name, String path, String field) {
        List<BenchSource> more = new ArrayList<>(sources);
        more.add(new BenchSource(name, path, field));
        return new BenchCase(code, login, goalMillis, peers, more, asks);
    }

    /** The same with one turn more for each path. */
    public BenchCase reading(String... paths) {
        BenchCase with = this;
        for (String path : paths) {
            with = with.readingTogether(path);
        }
        return with;
    }

    /** The same with one turn more that reads all these paths, as a page does. */
    public BenchCase readingTogether(String... paths) {
        List<BenchAsk> more = new ArrayList<>(asks);
        int turn = turns();
        for (String path : paths) {
            more.add(new BenchAsk(turn, "GET", path, null));
        }
        return new BenchCase(code, login, goalMillis, peers, sources, more);
    }

    /** The same with one turn more that writes something new. */
    public BenchCase posting(String path, String body) {
        List<BenchAsk> more = new ArrayList<>(asks);
        more.add(new BenchAsk(turns(), "POST", path, body));
        return new BenchCase(code, login, goalMillis, peers, sources, more);
    }

    private int turns() {
        return asks.isEmpty() ? 0 : asks.getLast().turn() + 1;
    }

    /** A page of 80 rows of a list. */
    public static String list(String path, String filter, String sort) {
        return path + "?limit=80" + (filter.isEmpty() ? "" : "&filter=" + text(filter))
                + (sort.isEmpty() ? "" : "&sort=" + sort);
    }

    /** A value as it stands in a path. */
    public static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
