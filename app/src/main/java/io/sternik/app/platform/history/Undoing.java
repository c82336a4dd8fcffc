package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSets.Item;
import io.sternik.app.platform.history.ChangeSets.Operation;
import io.sternik.app.platform.history.Undoable.Conflict;
import io.sternik.app.platform.history.Undoable.Edited;
import io.sternik.app.platform.history.Undoable.Made;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One undo: runs of items of the same kind and operation, last ones first. */
final class Undoing {

    private static final int BATCH = 5_000;
    private static final String WHOLE = "*";

    private final Map<String, Undoable> undoables;
    private final Viewer by;
    private final List<Conflict> conflicts = new ArrayList<>();
    private long restored;

    Undoing(Map<String, Undoable> undoables, Viewer by) {
        this.undoables = undoables;
        this.by = by;
    }

    /** Takes the items back; what is left alone is named in {@link #conflicts()}. */
    void run(List<Item> items) {
        int from = 0;
        while (from < items.size()) {
            int to = from + 1;
            while (to < items.size() && to - from < BATCH && sameRun(items.get(from), items.get(to))) {
                to++;
            }
            undo(items.subList(from, to));
            from = to;
        }
    }

    /** Takes the items back, and once more those that others of them needed, until nothing more goes. */
    void runUntilNothingGoes(List<Item> items) {
        List<Item> left = items;
        long before;
        do {
            before = restored;
            run(left);
            Set<UUID> needed = conflicts.stream()
                    .filter(Undoing::isWhole)
                    .map(Conflict::id)
                    .collect(Collectors.toSet());
            left = items.stream()
                    .filter(item -> item.operation() == Operation.CREATED
                            && needed.contains(item.ref().id()))
                    .toList();
            if (restored > before) {
                Set<UUID> again = left.stream().map(item -> item.ref().id()).collect(Collectors.toSet());
                conflicts.removeIf(conflict -> isWhole(conflict) && again.contains(conflict.id()));
            }
        } while (restored > before && !left.isEmpty());
    }

    private static boolean isWhole(Conflict conflict) {
        return conflict.field().equals(WHOLE);
    }

    long restored() {
        return restored;
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    private static boolean sameRun(Item one, Item other) {
        return one.operation() == other.operation()
                && one.ref().object().equals(other.ref().object());
    }

    private void undo(List<Item> run) {
        Undoable undoable = undoables.get(run.getFirst().ref().object());
        if (undoable == null) {
            throw new IllegalStateException(
                    "nobody undoes " + run.getFirst().ref().object());
        }
        List<UUID> ids = run.stream().map(item -> item.ref().id()).toList();
        switch (run.getFirst().operation()) {
            case CREATED -> removeUntouched(undoable, run);
            case DELETED -> {
                undoable.restore(ids, by);
                restored += ids.size();
                revert(
                        undoable,
                        run.stream().filter(item -> !item.changes().isEmpty()).toList());
            }
            case UPDATED -> restored += run.size() - revert(undoable, run);
        }
    }

    /** Takes fields back; answers of how many records some were left alone. */
    private long revert(Undoable undoable, List<Item> run) {
        List<Conflict> left = undoable.revert(
                run.stream()
                        .map(item -> new Edited(item.ref().id(), item.changes()))
                        .toList(),
                by);
        conflicts.addAll(left);
        return left.stream().map(Conflict::id).distinct().count();
    }

    private void removeUntouched(Undoable undoable, List<Item> run) {
        Set<UUID> touched = new HashSet<>(undoable.touchedSince(run.stream()
                .map(item -> new Made(item.ref().id(), item.versionAfter()))
                .toList()));
        List<UUID> free = new ArrayList<>();
        for (Item item : run) {
            if (touched.contains(item.ref().id())) {
                conflicts.add(new Conflict(item.ref().object(), item.ref().id(), WHOLE));
            } else {
                free.add(item.ref().id());
            }
        }
        undoable.remove(free, by);
        restored += free.size();
    }
}
