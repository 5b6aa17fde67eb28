package io.flashwire.gateway.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as its holder has it: {@code fw_<prefix>_<secret>}. The prefix finds the key and may be shown; the secret is kept nowhere.
 */
public record KeyText(String prefix, String secret) {

    private static final Pattern FORM = Pattern.compile("fw_([a-z0-9]{6,16})_([A-Za-z0-9_-]{40,128})");
    private static final String PREFIX_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int PREFIX_LENGTH = 10;

    public static KeyText mint(SecureRandom random) {
        var prefix = new StringBuilder();
        for (var i = 0; i < PREFIX_LENGTH; i++) {
            prefix.append(PREFIX_LETTERS.charAt(random.nextInt(PREFIX_LETTERS.length())));
        }
        return new KeyText(prefix.toString(), Secret.random(random));
    }

    public static Optional<KeyText> read(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new KeyText(form.group(1), form.group(2))) : Optional.empty();
    }

    public String write() {
        return "fw_" + prefix + "_" + secret;
    }

    public String digest() {
        return Secret.digest(secret);
    }

    @Override
    public String toString() {
        return "fw_" + prefix + "_…";
    }
}
