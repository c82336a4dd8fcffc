package io.sternik.app.platform.approval;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.DelegationScope;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights of approving. */
@Configuration(proxyBeanMethods = false)
public class ApprovalRights {

    /** Ask for approval, and decide what falls to the own position; which that is follows from the tree. */
    public static final String APPROVE = "platform.approve";
    /** Decide what somebody asks who has no superior. */
    public static final String APPROVE_TOP = "platform.approve-top";
    /** Decide the second step of what is very large. */
    public static final String APPROVE_LARGE = "platform.approve-large";
    /** Set from which size on something has to be approved. */
    public static final String EDIT_RULES = "platform.edit-approval-rules";

    @Bean
    DelegationScope approveScope() {
        return new DelegationScope("approve", Set.of(APPROVE, APPROVE_TOP, APPROVE_LARGE));
    }

    @Bean
    ModuleRights approvalModuleRights() {
        return new ModuleRights(
                "platform",
                List.of(
                        new Permission(APPROVE, Set.of(Role.values())),
                        new Permission(APPROVE_TOP, Set.of(Role.FINANCE, Role.ADMINISTRATOR)),
                        new Permission(APPROVE_LARGE, Set.of(Role.DIRECTOR, Role.FINANCE, Role.ADMINISTRATOR)),
                        new Permission(EDIT_RULES, Set.of(Role.DIRECTOR, Role.ADMINISTRATOR))),
                List.of(new RailEntry(
                        "approvals",
                        List.of(Chapter.MANAGEMENT, Chapter.MY_PLACE, Chapter.SETTINGS, Chapter.STRUCTURE),
                        90,
                        APPROVE)));
    }
}
