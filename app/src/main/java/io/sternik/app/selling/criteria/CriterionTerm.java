package io.sternik.app.selling.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand as it is written in requests, answers and the database. Which parts it has follows from its type:
 *
 * <ul>
 *   <li>{@code filled}: {@code field}
 *   <li>{@code compare}: {@code field}, {@code op}, {@code value}: a day ({@code 2026-12-31}, {@code today}, {@code today+30}), an amount with
 *       its currency ({@code 50000.00 PLN}) or a text
 *   <li>{@code count}: {@code related}, {@code which} of them (all when left out), {@code atLeast}
 *   <li>{@code activityDone}: {@code which} kind (any when left out), {@code sinceStage}
 *   <li>{@code answered}: {@code which} question of a method, {@code atLeast} so many points
 *   <li>{@code framework}: {@code score} and {@code coverage} in whole percent
 *   <li>{@code approved}: by {@code which} role
 *   <li>{@code all}, {@code any}: {@code of}; {@code not}: {@code of} with one demand
 * </ul>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriterionTerm(
        String type,
        @Nullable String field,
        @Nullable String op,
        @Nullable String value,
        @Nullable String related,
        @Nullable String which,
        @Nullable Integer atLeast,
        @Nullable Boolean sinceStage,
        @Nullable Integer score,
        @Nullable Integer coverage,
        @Nullable List<CriterionTerm> of) {}
