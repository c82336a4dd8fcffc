package io.sternik.app.platform.bench;

import java.util.List;

/** What is measured of one module; a bean of it. */
public record ModuleBench(List<BenchCase> cases) {

    /** Copies the list. */
    public ModuleBench {
        cases = List.copyOf(cases);
    }
}
