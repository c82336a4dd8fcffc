package io.sternik.app.platform.spend;

import io.sternik.app.platform.access.Viewer;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** The lines of the budget, for those who spend from them; implemented by the chapter that plans, when there is one. */
public interface BudgetLines {

    /** A line from which can be spent. */
    record BudgetLine(UUID id, String code, Text name) {}

    /** Lines whose code or name has the words, as far as the viewer may spend from them, the best first. */
    List<BudgetLine> find(String words, YearMonth month, Viewer viewer);

    /** What is left of a line in a month: planned less committed less actual; negative when more was spent. */
    Money left(UUID line, YearMonth month);
}
