package io.sternik.app.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RailsTest {

    private static final Set<String> EVERYTHING = Set.of("a.read", "a.import");

    private final Rails rails = new Rails(List.of(new ModuleRights(
            "a",
            List.of(),
            List.of(
                    new RailEntry("imports", List.of(Chapter.SETTINGS), 90, "a.import"),
                    new RailEntry("products", List.of(Chapter.PRODUCTS, Chapter.SELLING), 70, "a.read"),
                    new RailEntry("deals", List.of(Chapter.SELLING), 20, "a.read"),
                    new RailEntry("structure", List.of(Chapter.STRUCTURE, Chapter.MY_PLACE), 80, "a.read")))));

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleHasMoreThanNineChaptersAndNoneTwice(Role role) {
        assertThat(Rails.chaptersOf(role)).hasSizeBetween(1, 9).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleFindsEveryPlaceThatItMayReadOnce(Role role) {
        assertThat(rails.of(Set.of(role), Set.of("a.read")).stream().flatMap(part -> part.places().stream()))
                .containsExactlyInAnyOrder("deals", "products", "structure");
    }

    @Test
    void aPlaceStandsInTheFirstOfItsChaptersThatTheRoleHas() {
        assertThat(rails.of(Set.of(Role.SELLER), EVERYTHING))
                .containsExactly(
                        new Rails.RailPart("selling", List.of("deals", "products")),
                        new Rails.RailPart("my-place", List.of("structure")));
        assertThat(rails.of(Set.of(Role.PRODUCT_LINE_ADMINISTRATOR), EVERYTHING))
                .extracting(Rails.RailPart::chapter)
                .containsExactly("products", "selling", "my-place");
    }

    @Test
    void whoHasTwoRolesHasTheChaptersOfTheFirstAndThenTheOthers() {
        assertThat(rails.of(Set.of(Role.ADMINISTRATOR, Role.SELLER), EVERYTHING))
                .extracting(Rails.RailPart::chapter)
                .containsExactly("selling", "products", "structure", "settings");
    }

    @Test
    void withoutTheRightToAnythingInsideAChapterIsNotThere() {
        assertThat(rails.of(Set.of(Role.DIRECTOR), Set.of("a.read")))
                .extracting(Rails.RailPart::chapter)
                .doesNotContain("settings")
                .contains("selling");
    }
}
