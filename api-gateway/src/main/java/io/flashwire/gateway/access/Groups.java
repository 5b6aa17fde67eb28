package io.flashwire.gateway.access;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which groups of the identity provider may do what. A group that is not named here may do nothing, whatever its name is. */
public final class Groups {

    private final Map<Role, Set<String>> members = new EnumMap<>(Role.class);

    public Groups(Map<Role, ? extends Collection<String>> members) {
        members.forEach((role, groups) -> this.members.put(role, Set.copyOf(groups)));
    }

    public Set<Role> rolesOf(Set<String> groups) {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
