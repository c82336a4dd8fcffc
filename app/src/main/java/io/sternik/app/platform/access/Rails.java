package io.sternik.app.platform.access;

import static io.sternik.app.platform.access.Chapter.CAMPAIGNS;
import static io.sternik.app.platform.access.Chapter.COCKPIT;
import static io.sternik.app.platform.access.Chapter.MANAGEMENT;
import static io.sternik.app.platform.access.Chapter.MARKET;
import static io.sternik.app.platform.access.Chapter.MARKETING_PLAN;
import static io.sternik.app.platform.access.Chapter.MOTIVATION;
import static io.sternik.app.platform.access.Chapter.MY_DAY;
import static io.sternik.app.platform.access.Chapter.MY_LINE;
import static io.sternik.app.platform.access.Chapter.MY_PLACE;
import static io.sternik.app.platform.access.Chapter.PRODUCTS;
import static io.sternik.app.platform.access.Chapter.PROMOTIONS;
import static io.sternik.app.platform.access.Chapter.RECRUITMENT;
import static io.sternik.app.platform.access.Chapter.SALES_TOOLS;
import static io.sternik.app.platform.access.Chapter.SELLING;
import static io.sternik.app.platform.access.Chapter.SETTINGS;
import static io.sternik.app.platform.access.Chapter.SETTLEMENTS;
import static io.sternik.app.platform.access.Chapter.STRATEGY;
import static io.sternik.app.platform.access.Chapter.STRUCTURE;
import static io.sternik.app.platform.access.Chapter.TRAINING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The navigation of each role: which chapters, in which order. A chapter without a place that the viewer may see is left out. */
@Component
public class Rails {

    private final List<RailEntry> places;

    Rails(List<ModuleRights> modules) {
        this.places = modules.stream()
                .flatMap(module -> module.rail().stream())
                .sorted(Comparator.comparingInt(RailEntry::rank))
                .toList();
    }

    /**
     * A chapter of somebody's rail.
     *
     * @param chapter its code
     * @param places codes of the places in it, at least one
     */
    public record RailPart(String chapter, List<String> places) {}

    /** The rail of somebody with these roles: the chapters of the first role, then what the others add. */
    public List<RailPart> of(Collection<Role> roles, Set<String> permissions) {
        Set<Chapter> order = new LinkedHashSet<>();
        roles.stream().sorted().forEach(role -> order.addAll(chaptersOf(role)));
        List<RailPart> rail = new ArrayList<>();
        for (Chapter chapter : order) {
            List<String> inside = places.stream()
                    .filter(place -> permissions.contains(place.permission()) && standsIn(place, chapter, order))
                    .map(RailEntry::code)
                    .toList();
            if (!inside.isEmpty()) {
                rail.add(new RailPart(chapter.code(), inside));
            }
        }
        return rail;
    }

    private static boolean standsIn(RailEntry place, Chapter chapter, Set<Chapter> order) {
        return place.chapters().stream()
                .filter(order::contains)
                .findFirst()
                .filter(chapter::equals)
                .isPresent();
    }

    static List<Chapter> chaptersOf(Role role) {
        return switch (role) {
            case SELLER -> List.of(MY_DAY, SELLING, MARKET, STRATEGY, TRAINING, MOTIVATION, MY_PLACE);
            case LEADER, ASSISTANT, MANAGER, DISTRICT_MANAGER, DIRECTOR ->
                List.of(COCKPIT, SELLING, MANAGEMENT, STRUCTURE, STRATEGY, RECRUITMENT, TRAINING, MOTIVATION, SETTINGS);
            case MARKETING_MANAGER ->
                List.of(COCKPIT, MARKETING_PLAN, CAMPAIGNS, PROMOTIONS, SALES_TOOLS, MARKET, SELLING, MY_PLACE);
            case PRODUCT_LINE_ADMINISTRATOR ->
                List.of(MY_LINE, PRODUCTS, PROMOTIONS, SALES_TOOLS, MARKET, SELLING, MY_PLACE);
            case RECRUITER, INTERVIEWER -> List.of(RECRUITMENT, STRUCTURE, SELLING);
            case TRAINER -> List.of(TRAINING, STRUCTURE, SELLING);
            case FINANCE -> List.of(SETTLEMENTS, SELLING, MANAGEMENT, MY_PLACE);
            case ADMINISTRATOR -> List.of(SELLING, PRODUCTS, STRUCTURE, SETTINGS);
        };
    }
}
