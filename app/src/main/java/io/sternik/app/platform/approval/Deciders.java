package io.sternik.app.platform.approval;

import io.sternik.app.platform.access.Behalf;
import io.sternik.app.platform.access.Rights;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.VisibilitySource;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.CompanyTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may decide a step today. A superior is whoever holds the nearest position above that of the author which somebody else holds: it is
 * looked for at each use, so it follows moves, vacancies and leavers. Above the top stand those with a permission.
 */
@Component
class Deciders {

    private final VisibilitySource places;
    private final Accounts accounts;
    private final Rights rights;
    private final CompanyTime time;

    Deciders(VisibilitySource places, Accounts accounts, Rights rights, CompanyTime time) {
        this.places = places;
        this.accounts = accounts;
        this.rights = rights;
        this.time = time;
    }

    /** Those who may decide the current step of each, by themselves. */
    Map<ApprovalId, Set<UserId>> of(Collection<Asked> all) {
        Map<ApprovalId, UUID> positions = new HashMap<>();
        Map<UserId, List<UUID>> held = new HashMap<>();
        for (Asked asked : all) {
            UUID position = position(asked, held);
            if (position != null) {
                positions.put(asked.id(), position);
            }
        }
        Map<UUID, List<UUID>> chains = places.chains(Set.copyOf(positions.values()));
        Map<UUID, List<UserId>> holders =
                places.holders(chains.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<String, Set<UserId>> permitted = new HashMap<>();
        Map<ApprovalId, Set<UserId>> deciders = new HashMap<>();
        for (Asked asked : all) {
            UUID position = positions.get(asked.id());
            List<UUID> chain = position == null ? List.of() : chains.getOrDefault(position, List.of());
            deciders.put(asked.id(), of(asked, chain, holders, permitted));
        }
        return deciders;
    }

    /** Where the author stands today, or, without a position today, stood when it was asked. */
    private @Nullable UUID position(Asked asked, Map<UserId, List<UUID>> held) {
        List<UUID> today = held.computeIfAbsent(
                asked.principal(), user -> places.placeOf(user).positions());
        return today.isEmpty() ? asked.position() : today.getFirst();
    }

    Set<UserId> of(Asked asked) {
        return of(List.of(asked)).getOrDefault(asked.id(), Set.of());
    }

    /** The roles of those who may decide, level by level above the author, the nearest first; levels that nobody else holds are left out. */
    List<Set<Role>> levels(Asked asked) {
        UUID position = position(asked, new HashMap<>());
        List<UUID> chain =
                position == null ? List.of() : places.chains(List.of(position)).getOrDefault(position, List.of());
        Map<UUID, List<UserId>> holders = places.holders(chain);
        Map<UserId, Account> people =
                accounts.find(holders.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return chain.stream()
                .map(above -> without(holders.getOrDefault(above, List.of()), asked))
                .filter(free -> !free.isEmpty())
                .map(free -> free.stream()
                        .map(people::get)
                        .filter(Objects::nonNull)
                        .flatMap(account -> account.roles().stream())
                        .collect(Collectors.toSet()))
                .toList();
    }

    Map<UserId, String> names(Set<UserId> users) {
        return accounts.find(users).values().stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    /** Whether the viewer may decide: by the own place, or by that of the person for whom the viewer acts. */
    boolean includes(Set<UserId> deciders, Asked asked, Viewer viewer) {
        Behalf behalf = viewer.behalf();
        UserId place = behalf == null ? viewer.user() : behalf.giver();
        UserId user = viewer.user();
        return place != null
                && user != null
                && deciders.contains(place)
                && !asked.barred().contains(user)
                && (behalf == null || stands(asked, viewer));
    }

    /** Whether the delegated position, not another one of the same person, is above that of the author, or the permission came along. */
    private boolean stands(Asked asked, Viewer viewer) {
        String permission = asked.current().who().permission();
        if (permission != null) {
            return viewer.may(permission);
        }
        UUID position = position(asked, new HashMap<>());
        boolean above = position != null
                && !Collections.disjoint(
                        places.chains(List.of(position)).getOrDefault(position, List.of()),
                        viewer.visibility().positions());
        return above || viewer.may(ApprovalRights.APPROVE_TOP);
    }

    private Set<UserId> of(
            Asked asked, List<UUID> chain, Map<UUID, List<UserId>> holders, Map<String, Set<UserId>> permitted) {
        String permission = asked.current().who().permission();
        if (permission == null) {
            for (UUID above : chain) {
                Set<UserId> free = without(holders.getOrDefault(above, List.of()), asked);
                if (!free.isEmpty()) {
                    return free;
                }
            }
            permission = ApprovalRights.APPROVE_TOP;
        }
        return without(permitted.computeIfAbsent(permission, this::permitted), asked);
    }

    private static Set<UserId> without(Collection<UserId> users, Asked asked) {
        Set<UserId> free = new LinkedHashSet<>(users);
        free.removeAll(asked.barred());
        return free;
    }

    private Set<UserId> permitted(String permission) {
        return accounts.withRole(rights.holders(permission), time.today()).stream()
                .map(Account::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
