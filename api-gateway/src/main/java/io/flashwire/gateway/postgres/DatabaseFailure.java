package io.flashwire.gateway.postgres;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that cannot just now from one that never will. */
public final class DatabaseFailure {

    /** Classes of SQL states that are about the values: data, integrity, limits. */
    private static final Set<String> ABOUT_VALUES = Set.of("22", "23", "54");

    private DatabaseFailure() {}

    /** Why the values were refused, without the values. */
    public static String reason(SQLException failure) {
        return "the archive can never take it: SQL state " + failure.getSQLState();
    }

    /** Whether the same values would be refused again and again. */
    public static boolean isForGood(SQLException failure) {
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            var state = each.getSQLState();
            if (state != null && state.length() == 5 && ABOUT_VALUES.contains(state.substring(0, 2))) {
                return true;
            }
        }
        return false;
    }
}
