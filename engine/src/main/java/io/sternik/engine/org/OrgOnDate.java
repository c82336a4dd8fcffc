package io.sternik.engine.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The company on one date. A position whose manager does not exist on the date is a root. Methods that take an id refuse with {@link
 * IllegalArgumentException} a position that does not exist on the date.
 */
public final class OrgOnDate {

    private static final int ABSENT = -2;

    private final PositionIndex index;
    private final LocalDate date;
    private final Tree tree;
    private final Holders holders;

    OrgOnDate(Org org, LocalDate date) {
        this.index = org.index();
        this.date = date;
        int day = Math.toIntExact(date.toEpochDay());
        int[] parents = new int[index.size()];
        Arrays.setAll(
                parents,
                i -> org.existence().valueOn(i, day) < 0
                        ? ABSENT
                        : org.managers().valueOn(i, day));
        this.tree = Tree.of(parents);
        if (tree.size()
                < Arrays.stream(parents).filter(parent -> parent != ABSENT).count()) {
            throw new CyclicOrgException(
                    org.cycles().stream().filter(this::isRing).findFirst().orElseThrow());
        }
        this.holders = Holders.of(index, org.rows().assignments(), date);
    }

    /** The date. */
    public LocalDate date() {
        return date;
    }

    /** Positions that exist, in byte order. */
    public List<String> positions() {
        return ids(IntStream.range(0, index.size()).filter(tree::contains));
    }

    /** Whether the position exists on the date. */
    public boolean exists(String position) {
        int number = index.numberOf(position);
        return number >= 0 && tree.contains(number);
    }

    /** Positions that report to nobody, in byte order. */
    public List<String> roots() {
        return ids(IntStream.range(0, index.size()).filter(i -> tree.contains(i) && tree.parent(i) < 0));
    }

    /** The position to which this one reports, vacant or not; empty for a root. */
    public Optional<String> parentOf(String position) {
        int parent = tree.parent(number(position));
        return parent < 0 ? Optional.empty() : Optional.of(index.idOf(parent));
    }

    /** Positions that report directly to this one, in byte order; their number is the span. */
    public List<String> childrenOf(String position) {
        return ids(tree.children(number(position)));
    }

    /** The position and all below it, each before those below it, siblings in byte order. */
    public List<String> subtreeOf(String position) {
        return ids(tree.subtree(number(position)));
    }

    /** Number of positions in the subtree, itself included. */
    public int subtreeSize(String position) {
        return tree.subtreeSize(number(position));
    }

    /** Whether the first stands above the second, or is the same. */
    public boolean isInSubtree(String ancestor, String descendant) {
        return tree.isInSubtree(number(ancestor), number(descendant));
    }

    /** Lines between the position and its root; a root has 0. */
    public int depthOf(String position) {
        return tree.depth(number(position));
    }

    /** Positions in the longest chain from a root: 1 when there are only roots, 0 when there is nothing. */
    public int layers() {
        return IntStream.range(0, index.size())
                        .filter(tree::contains)
                        .map(tree::depth)
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** Who holds the position, in byte order; empty when it is vacant. */
    public List<String> holdersOf(String position) {
        return holders.of(number(position));
    }

    /** Whether nobody holds the position. */
    public boolean isVacant(String position) {
        return holdersOf(position).isEmpty();
    }

    /** Vacant positions, in byte order. */
    public List<String> vacant() {
        return ids(IntStream.range(0, index.size())
                .filter(i -> tree.contains(i) && holders.of(i).isEmpty()));
    }

    /** The nearest position above with a holder and the vacant ones passed; empty when there is none. */
    public Optional<EffectiveManager> effectiveManagerOf(String position) {
        List<String> skipped = new ArrayList<>();
        for (int above = tree.parent(number(position)); above >= 0; above = tree.parent(above)) {
            List<String> people = holders.of(above);
            if (!people.isEmpty()) {
                return Optional.of(new EffectiveManager(index.idOf(above), people, skipped));
            }
            skipped.add(index.idOf(above));
        }
        return Optional.empty();
    }

    /** Effective managers of a person's positions, the post with the larger share of full time first, then in byte order; each once. */
    public List<EffectiveManager> managersOf(String person) {
        return holders.postsOf(person).stream()
                .filter(post -> exists(post.position()))
                .sorted(Comparator.comparingInt(Assignment::fullTimeBasisPoints)
                        .reversed()
                        .thenComparingInt(post -> index.numberOf(post.position())))
                .map(post -> effectiveManagerOf(post.position()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private boolean isRing(Cycle cycle) {
        List<String> path = cycle.path();
        return IntStream.range(0, path.size())
                .allMatch(i ->
                        tree.parent(index.numberOf(path.get(i))) == index.numberOf(path.get((i + 1) % path.size())));
    }

    private int number(String position) {
        if (!exists(position)) {
            throw new IllegalArgumentException("no position " + position + " on " + date);
        }
        return index.numberOf(position);
    }

    private List<String> ids(IntStream numbers) {
        return numbers.mapToObj(index::idOf).toList();
    }
}
