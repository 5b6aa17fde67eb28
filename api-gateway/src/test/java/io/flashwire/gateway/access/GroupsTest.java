package io.flashwire.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private final Groups groups = new Groups(
            Map.of(Role.EDITOR, List.of("night-desk"), Role.INGEST, List.of("wires"), Role.ADMIN, List.of()));

    @Test
    void eachGroupMayWhatIsSaid() {
        // when
        var roles = groups.rolesOf(Set.of("night-desk", "wires", "choir"));

        // then
        assertThat(roles).containsExactlyInAnyOrder(Role.EDITOR, Role.INGEST);
    }

    @Test
    void theNameOfARoleIsNoGroup() {
        // when
        var roles = groups.rolesOf(Set.of("admin", "ADMIN"));

        // then
        assertThat(roles).isEmpty();
    }

    @Test
    void aSubjectThatNoHeaderTakesIsKnownByItsDigest() {
        // given
        var user = new ProviderUser("ani\r\nX-Evil: 1", null, Set.of("night-desk"));

        // when
        var principal = user.principal(groups);

        // then
        assertThat(principal.id()).matches("user:[0-9a-f]{64}");
        assertThat(principal.name()).isEqualTo(principal.id());
    }
}
