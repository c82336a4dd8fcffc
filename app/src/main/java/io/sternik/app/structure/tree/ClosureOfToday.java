package io.sternik.app.structure.tree;

import io.sternik.app.platform.dated.CopyOfToday;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is above whom today, from which lists take what a viewer may see. */
@Component
class ClosureOfToday implements CopyOfToday {

    private final Closure closure;
    private final StructureLock lock;

    ClosureOfToday(Closure closure, StructureLock lock) {
        this.closure = closure;
        this.lock = lock;
    }

    @Override
    public String name() {
        return "org-closure";
    }

    @Override
    public void takeEffect(@Nullable LocalDate since, LocalDate today) {
        lock.take();
        closure.copy(today);
    }
}
