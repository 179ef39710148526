package vn.sogiamsat.app.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import vn.sogiamsat.app.terminal.Refusal;

/** Settings of roles that cannot work are refused before anything is started, with what to do. */
class RolesTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void all_roles_together_need_nobody() {
        environment.setProperty("ledger.roles", "command, projections, query");
        Roles roles = Roles.of(environment);
        assertThat(roles.here()).containsExactlyInAnyOrder(Role.values());
        assertThat(roles.others()).isFalse();
    }

    @Test
    void an_unknown_role_is_refused_and_the_known_ones_are_named() {
        environment.setProperty("ledger.roles", "command,projektions");
        assertThatThrownBy(() -> Roles.of(environment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“projektions”")
                .hasMessageContaining("command, projections, query");
    }

    @Test
    void no_role_at_all_is_refused() {
        environment.setProperty("ledger.roles", "");
        assertThatThrownBy(() -> Roles.of(environment)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_role_that_could_not_find_the_command_side_is_refused() {
        environment.setProperty("ledger.roles", "query");
        assertThatThrownBy(() -> Roles.of(environment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("axon.axonserver.enabled=true");
    }

    @Test
    void projections_that_could_not_keep_their_progress_are_refused() {
        environment.setProperty("ledger.roles", "projections");
        environment.setProperty("axon.axonserver.enabled", "true");
        assertThatThrownBy(() -> Roles.of(environment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ledger.projections.tokens=elasticsearch");
        environment.setProperty("ledger.projections.tokens", "elasticsearch");
        assertThat(Roles.of(environment).play(Role.PROJECTIONS)).isTrue();
    }
}
