package io.sternik.app.platform.dated;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something dated of which today's state is kept elsewhere, so that lists need not ask the dated table; a bean. It compares and mends: run a
 * second time for the same day it finds nothing to do.
 */
public interface CopyOfToday {

    /** Stable name: {@code account-owners}. */
    String name();

    /**
     * Makes the copy hold the day, in the transaction of the caller, which keeps other servers away.
     *
     * @param since the day that it held before; null when it is made for the first time
     */
    void takeEffect(@Nullable LocalDate since, LocalDate today);
}
