package org.baoxue.access.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.baoxue.access.Action;
import org.baoxue.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    @ParameterizedTest
    @EnumSource(Action.class)
    @DisplayName("every operation is decided for every role")
    void everyOperationIsDecidedForEveryRole(Action action) {
        for (Role role : Role.values()) {
            assertThat(Permissions.decides(role, action))
                    .as("%s × %s", action, role)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    @DisplayName("every operation is open to somebody")
    void everyOperationIsOpenToSomebody(Action action) {
        assertThat(Role.values()).anyMatch(role -> Permissions.reach(role, action) != Reach.NEVER);
    }

    @Test
    @DisplayName("an auditor changes nothing but the own account")
    void anAuditorOnlyReads() {
        assertThat(EnumSet.allOf(Action.class))
                .filteredOn(action -> Permissions.reach(Role.AUDITOR, action) != Reach.NEVER)
                .allMatch(action -> action.name().endsWith("_READ")
                        || action == Action.OWN_ACCOUNT
                        || action == Action.SIGN_IN
                        || action == Action.HEALTH_DETAILS);
    }

    @Test
    @DisplayName("neither administrator nor platform nor auditor sees a child's personal fields")
    void personalFieldsAreForThoseWhoWorkWithTheChild() {
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(role -> Permissions.reach(role, Action.CHILD_REVEAL) != Reach.NEVER)
                .containsExactly(Role.COUNTY, Role.TOWNSHIP, Role.CENTRAL_SCHOOL, Role.SCHOOL, Role.CLASS_TEACHER);
    }

    @Test
    @DisplayName("the console is the administrator's")
    void theConsoleIsTheAdministrators() {
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(role -> Permissions.reach(role, Action.CONSOLE_USE) != Reach.NEVER)
                .containsExactly(Role.ADMINISTRATOR);
    }
}
