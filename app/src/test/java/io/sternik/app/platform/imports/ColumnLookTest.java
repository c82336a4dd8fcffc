package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.ColumnType;
import io.sternik.engine.table.DateOrder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLookTest {

    @Test
    void aColumnWithADayAboveTwelveDecidesTheOrder() {
        ColumnLook look = look("3/1/2017", "10/25/2016");

        assertThat(look.decidedOrder()).isEqualTo(DateOrder.MONTH_DAY);
        ImportMapping.Column column = look.column(0, null, null);
        assertThat(column.asked()).isFalse();
        assertThat(column.earliest()).isEqualTo(LocalDate.of(2016, 10, 25));
    }

    @Test
    void aColumnThatDecidesNothingFollowsItsNeighbour() {
        ImportMapping.Column alone = look("3/1/2017").column(0, null, null);
        ImportMapping.Column beside = look("3/1/2017").column(0, null, DateOrder.MONTH_DAY);

        assertThat(alone.asked()).isTrue();
        assertThat(beside.asked()).isFalse();
        assertThat(beside.dateOrder()).isEqualTo(DateOrder.MONTH_DAY);
        assertThat(beside.earliest()).isEqualTo(LocalDate.of(2017, 3, 1));
    }

    @Test
    void datesThatLeaveNoQuestionDecideNothingForOthers() {
        assertThat(look("2017-03-01", "2017-12-24").decidedOrder()).isNull();
    }

    @Test
    void amongWordsADateIsReadOnlyWhenItCanBeReadOneWay() {
        ImportMapping.Column column = look("soon", "3/1/2017").column(0, null, null);

        assertThat(column.type()).isEqualTo(ColumnType.TEXT);
        assertThat(column.dateOrder()).isEqualTo(DateOrder.EACH_CELL);
    }

    private static ColumnLook look(String... cells) {
        ColumnLook look = new ColumnLook("date", DateOrder.DAY_MONTH);
        List.of(cells).forEach(cell -> look.add(1, cell));
        return look;
    }
}
