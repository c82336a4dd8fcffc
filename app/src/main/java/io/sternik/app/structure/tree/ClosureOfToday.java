package io.sternik.app.structure.tree;

import io.sternik.app.platform.time.CompanyTime;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that the copy of today's closure is of today, whichever server was asked first after midnight. */
@Component
class ClosureOfToday {

    private final Closure closure;
    private final StructureLock lock;
    private final CompanyTime time;

    ClosureOfToday(Closure closure, StructureLock lock, CompanyTime time) {
        this.closure = closure;
        this.lock = lock;
        this.time = time;
    }

    /** Makes the copy anew unless another server was faster. */
    @Transactional
    public void renew() {
        lock.take();
        LocalDate today = time.today();
        if (!closure.asOf().equals(Optional.of(today))) {
            closure.copy(today);
        }
    }
}
