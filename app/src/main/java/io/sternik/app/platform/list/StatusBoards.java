package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.finding.Text;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any list as a board: a column for each value of the field by which its records are sorted into columns. */
@Component
class StatusBoards {

    private final Lists lists;

    StatusBoards(Lists lists) {
        this.lists = lists;
    }

    /**
     * A list as a board.
     *
     * @param field key of the field whose values are the columns; a card is moved by changing it
     */
    record StatusBoard(String field, List<StatusColumn> columns) {}

    /**
     * One column of a board.
     *
     * @param value of the field
     * @param count records in it, capped like that of a list
     * @param cards the first of them in the order asked for
     */
    record StatusColumn(String value, Text name, Page.Count count, List<?> cards) {}

    /** @param cards of each column, at most */
    StatusBoard board(
            ListSource<?> source, @Nullable String filter, @Nullable String sort, int cards, Visibility visibility) {
        String key = source.descriptor().roles().board();
        if (key == null) {
            throw RequestProblem.Invalid.field("object", "list.no-board").refused();
        }
        ListField field = source.descriptor().field(key).orElseThrow();
        ListRequest request = new ListRequest(filter, sort, null, cards);
        List<StatusColumn> columns = field.options().stream()
                .map(option -> column(source, request, field.column().coerce(String.class), option, visibility))
                .toList();
        return new StatusBoard(key, columns);
    }

    private <R> StatusColumn column(
            ListSource<R> source,
            ListRequest request,
            Field<String> field,
            ListField.Option option,
            Visibility visibility) {
        Condition inColumn = field.eq(option.value());
        Page<R> page = lists.page(source, request, inColumn, visibility);
        Page.Count count = page.count();
        return new StatusColumn(
                option.value(),
                new Text(option.pl(), option.en()),
                count == null ? new Page.Count(page.rows().size(), false) : count,
                page.rows());
    }
}
