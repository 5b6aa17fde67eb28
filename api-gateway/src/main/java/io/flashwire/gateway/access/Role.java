package io.flashwire.gateway.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key or a session may do. */
public enum Role {
    /** Reads everything that was told, and follows the streams. */
    READER,
    /** Reads, says which sources are followed, and keeps the subscriptions, whose addresses are secrets of others. */
    EDITOR,
    /** Pushes updates, and does nothing else: the key of a machine. */
    INGEST,
    /** Everything, the keys included. */
    ADMIN;

    // The names as annotations want them.
    public static final String READ = "reader";
    public static final String EDIT = "editor";
    public static final String PUSH = "ingest";
    public static final String ADMINISTER = "admin";

    /** The role and all that it includes. */
    public Set<Role> included() {
        return switch (this) {
            case READER -> EnumSet.of(READER);
            case EDITOR -> EnumSet.of(EDITOR, READER);
            case INGEST -> EnumSet.of(INGEST);
            case ADMIN -> EnumSet.allOf(Role.class);
        };
    }

    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> named(String name) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> role.lowerCase().equals(name))
                .findFirst();
    }

    public static Set<String> namesOf(Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> role.included().stream())
                .map(Role::lowerCase)
                .collect(Collectors.toUnmodifiableSet());
    }
}
