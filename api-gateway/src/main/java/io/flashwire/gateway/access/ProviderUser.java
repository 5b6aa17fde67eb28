package io.flashwire.gateway.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom the identity provider vouches.
 *
 * @param subject the provider's own id of them
 */
public record ProviderUser(String subject, @Nullable String name, Set<String> groups) {

    /** What every header and log takes as it is. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@._|:-]{1,100}");

    private static final int LONGEST_NAME = 200;

    public Principal principal(Groups allowed) {
        var id = "user:" + (PLAIN.matcher(subject).matches() ? subject : Secret.digest(subject));
        var shown = name == null || name.isBlank() ? id : name.replace('\0', ' ');
        return new Principal(
                id,
                id,
                shown.substring(0, Math.min(shown.length(), LONGEST_NAME)),
                allowed.rolesOf(groups),
                Principal.By.TOKEN);
    }
}
